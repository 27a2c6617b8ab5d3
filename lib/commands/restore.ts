import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import postgres from 'postgres'
import type { BackupHead } from '@/db/backup/backup-lines'
import { checkBackup, readBackup } from '@/db/backup/read-backup'
import { system } from '@/lib/kernel/actor'
import { keyFingerprints } from '@/lib/kernel/field-encryption'
import { holds, walkChain, walkInWords } from '@/lib/records/audit/walk-chain'
import { openSealedFields } from '@/lib/records/backups/sealed-fields'
import { serveRestoredCopy } from '@/lib/records/backups/serve-restored-copy'
import { settleRestoredCopy } from '@/lib/records/backups/settle-restored-copy'
import { command, exitProgram } from './command'
import { bringUpToDate, type DatabaseAddresses, ownerUrlOf, startDatabase } from './database'
import { recallSecrets } from './secrets'

const usage = `Usage: npm run restore -- FILE --key KEYFILE  puts a backup into an empty database
       npm run restore -- --serve               lets the restored copy send emails and do what waited`

const restoring = system('restore')

/**
 * `npm run restore -- FILE --key KEYFILE`: puts a backup into an empty database, and says whether all of it is there, readable and
 * unaltered. What it restores mails nobody until `--serve`, so that the same is also the drill. Ends with 0 if all holds, with 1 if not.
 */
void command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, serve: { type: 'boolean' } },
  })
  recallSecrets()
  if (values.serve) return serve()
  const [file] = positionals
  if (!file || !values.key) throw new Error(usage)
  for (const one of [file, values.key])
    if (!existsSync(one)) throw new Error(`There is no file ${one}.`)
  const open = opener(file, values.key)
  const { head } = await checkBackup(await open())
  assertKeys(head)
  console.log(`The backup of ${head.takenAt} is whole.`)
  await exitProgram((await restore(await startDatabase(), open)) ? 0 : 1)
})

type Open = () => Promise<AsyncIterable<Uint8Array>>

async function restore(addresses: DatabaseAddresses, open: Open): Promise<boolean> {
  const sql = postgres(ownerUrlOf(addresses), { max: 1, onnotice: () => {} })
  const { end } = await readBackup(sql, await open())
  const rows = Object.values(end.rows).reduce((all, one) => all + one, 0)
  console.log(`${rows.toLocaleString('en-GB')} rows are back.`)
  // What a check finds is known before the audit log has an entry of ours.
  const chain = await walkChain(sql, [])
  await bringUpToDate(addresses)
  await settle()
  for (const sentence of walkInWords(chain)) console.log(sentence)
  const same = chain.head === end.audit.head && chain.entries === end.audit.entries
  if (!same) console.log('The audit log is not the one that was copied.')
  const { opened, closed } = await openSealedFields(sql)
  await sql.end()
  console.log(`${opened.toLocaleString('en-GB')} sealed values open.`)
  for (const column of closed) console.log(`Not all that is sealed in ${column} opens.`)
  console.log(
    'Nobody is signed in, and this copy mails nobody. If it is to take the place of the first, see that the first has stopped, and run "npm run restore -- --serve".',
  )
  return holds(chain) && same && closed.length === 0
}

async function settle() {
  const ended = await settleRestoredCopy(restoring, {})
  if (ended)
    console.log(
      `Votes, elections and polls that were going on are ended, to be held again: ${ended.votes + ended.elections + ended.polls}. Emails held back: ${ended.emails}.`,
    )
}

async function serve() {
  const addresses = await startDatabase()
  await bringUpToDate(addresses)
  // Where the restoring was broken off.
  await settle()
  const began = await serveRestoredCopy(restoring, {})
  console.log(
    began
      ? `This copy serves now: emails leave, and ${began.jobs} jobs that waited are done. What was held back is under Desk, Emails sent, to be sent again or left.`
      : 'Nothing to do: these records are no restored copy, or serve already.',
  )
  await exitProgram(0)
}

/** Opens the file from its beginning, as often as it is asked. */
function opener(file: string, keyFile: string): Open {
  const identities = readFileSync(keyFile, 'utf8').match(/AGE-SECRET-KEY-1[0-9A-Z]+/g)
  if (!identities)
    throw new Error(`There is no key in ${keyFile}. It begins with AGE-SECRET-KEY-1.`)
  return async () => {
    const decrypter = new Decrypter()
    for (const one of identities) decrypter.addIdentity(one)
    try {
      const plain = await decrypter.decrypt(
        Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
      )
      return Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]).compose(
        createGunzip(),
      )
    } catch {
      throw new Error(`${file} does not open with this key, or it is damaged.`)
    }
  }
}

/** Asked before the database is touched: what no key here opens would stay closed for good. */
function assertKeys({ keys }: BackupHead) {
  const here = keyFingerprints()
  const missing = keys.filter((one) => !here.includes(one))
  if (missing.length > 0)
    throw new Error(
      `FIELD_KEYS lacks what this backup was sealed with: ${missing.join(', ')} (id:fingerprint). Put the copy of the keys that you keep into the environment.`,
    )
}
