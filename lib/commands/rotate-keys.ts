import postgres from 'postgres'
import { rotateKeys } from '@/lib/kernel/rotate-keys'
import { command, exitProgram } from './command'
import { bringUpToDate, ownerUrlOf, startDatabase } from './database'
import { recallSecrets } from './secrets'

/** `npm run rotate-keys`: seals everything anew with the key that was put in front of FIELD_KEYS. Stopped, it goes on where it was. */
void command(async () => {
  recallSecrets()
  const addresses = await startDatabase()
  const sql = postgres(ownerUrlOf(addresses), { max: 1, onnotice: () => {} })
  await bringUpToDate(addresses)
  const all = await rotateKeys(sql, ({ table, column, values }) =>
    console.log(`${table}.${column}: ${values.toLocaleString('en-GB')} sealed anew`),
  )
  await sql.end()
  console.log(
    all === 0
      ? 'Everything is sealed with the newest key already.'
      : 'Everything is sealed with the newest key.',
  )
  console.log(
    'Keys between the first and the last of FIELD_KEYS can go once no backup and no link in an email needs them. Keep the last one: it recognises addresses that were flagged or erased.',
  )
  await exitProgram(0)
})
