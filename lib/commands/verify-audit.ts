import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { holds, walkChain, walkInWords } from '@/lib/records/audit/walk-chain'
import { command, exitProgram } from './command'
import { startDatabase } from './database'

const usage =
  'Usage: npm run verify-audit -- [--known FINGERPRINT that you noted down]…\nA fingerprint is 64 letters and digits, with or without spaces; the first 16 are enough.'

/** `npm run verify-audit -- --known HASH`: works the audit log's chain out again. Ends with 0 if all holds, with 1 if not. */
void command(async () => {
  const known = read()
  const { url } = await startDatabase()
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const walk = await walkChain(sql, known)
  await sql.end()
  for (const sentence of walkInWords(walk)) console.log(sentence)
  await exitProgram(holds(walk) ? 0 : 1)
})

function read(): string[] {
  const { values } = parseArgs({ options: { known: { type: 'string', multiple: true } } })
  return (values.known ?? []).map((typed) => {
    const hash = typed.replaceAll(/[\s-]/g, '').toLowerCase()
    if (!/^[0-9a-f]{16,64}$/.test(hash)) throw new Error(`“${typed}” is no fingerprint.\n${usage}`)
    return hash
  })
}
