import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type Audit, audit } from '@/lib/democracy/elections/protocol/audit'
import { NoBoard } from '@/lib/democracy/elections/protocol/audit/read-board'
import { auditSheet } from '@/lib/democracy/elections/protocol/audit-sheet'

/** `npm run verify -- BOARD.ndjson`: audits a secret election from its board alone, whoever held it. */
const usage =
  'Usage: npm run verify -- BOARD.ndjson [--json] [--unfinished] [--known HASH of a record you noted down]…'

async function main() {
  const { values, positionals } = read()
  const [file] = positionals
  if (!file || positionals.length > 1) throw new NoBoard(usage)
  const input = createReadStream(file)
  const opened = new Promise((resolve, reject) => input.once('open', resolve).once('error', reject))
  await opened
  const found = await audit(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), {
    unfinished: values.unfinished,
    known: values.known,
  })
  process.stdout.write(`${values.json ? JSON.stringify(reported(found)) : auditSheet(found)}\n`)
  process.exitCode = found.holds ? 0 : 1
}

function reported({ holds, problems, remarks, figures, counts, manifestHash, head }: Audit) {
  return { holds, problems, remarks, figures, counts, manifestHash, head }
}

function read() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        unfinished: { type: 'boolean' },
        known: { type: 'string', multiple: true },
      },
    })
  } catch {
    throw new NoBoard(usage)
  }
}

main().catch((error: unknown) => {
  const known = error instanceof NoBoard
  const missing = (error as NodeJS.ErrnoException).code
  process.stderr.write(
    `${known ? error.message : missing ? `The file cannot be read (${missing}).` : String(error)}\n`,
  )
  process.exitCode = 2
})
