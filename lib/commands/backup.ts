import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import postgres from 'postgres'
import type { BackupEnd } from '@/db/backup/backup-lines'
import { writeBackup } from '@/db/backup/write-backup'
import { wallClock } from '@/lib/kernel/clock'
import { env } from '@/lib/kernel/env'
import { keyFingerprints } from '@/lib/kernel/field-encryption'
import { command, exitProgram } from './command'
import { ownerUrlOf, startDatabase } from './database'
import { recallSecrets } from './secrets'

const usage = `Usage: npm run backup -- FOLDER      writes a backup into the folder
       npm run backup -- --new-key  makes the key that opens backups`

/**
 * `npm run backup -- FOLDER`: a copy of everything that the database holds, which only the key opens that is kept away from the
 * server (the format of age, age-encryption.org), and beside it a note to recognise it by. Beside the running site, as often as you like.
 */
void command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'new-key': { type: 'boolean' } },
  })
  if (values['new-key']) return makeKey()
  const [folder] = positionals
  if (!folder || positionals.length > 1) throw new Error(usage)
  const recipients = recipientsOf(env.BACKUP_RECIPIENTS)
  recallSecrets()
  const keys = keyFingerprints()
  const owner = ownerUrlOf(await startDatabase())
  const sql = postgres(owner, { max: 1, onnotice: () => {} })
  const takenAt = wallClock()
  const name = `mandate-${takenAt.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.age`)
  let audited: BackupEnd['audit'] = { entries: 0, head: '' }
  const { bytes, hash } = await writeEncrypted(
    `${file}.part`,
    Readable.from(
      writeBackup(sql, {
        takenAt,
        keys,
        whenDone: ({ audit }) => {
          audited = audit
        },
      }),
    ),
    recipients,
  )
  // Only what is whole has its name.
  renameSync(`${file}.part`, file)
  const { entries, head } = audited
  await noteBackup(sql, { takenAt, hash, bytes })
  await sql.end()
  writeFileSync(
    join(folder, `${name}.txt`),
    `Backup of ${takenAt.toISOString()}
SHA-256 of the file: ${hash}
It opens with the key of: ${recipients.join(', ')}
What is sealed in it opens with these keys of FIELD_KEYS (id:fingerprint): ${keys.join(', ')}
The audit log then had ${entries} entries, the last with the fingerprint ${head}
`,
  )
  console.log(`${file}: ${(bytes / 1e6).toFixed(1)} MB. ${name}.txt says how to recognise it.`)
  await exitProgram(0)
})

/** So that the desk knows how old the last one is. A database that waits for its upgrade has no room for it yet, and is copied all the same. */
async function noteBackup(
  sql: postgres.Sql,
  backup: { takenAt: Date; hash: string; bytes: number },
) {
  const [{ known } = { known: false }] = await sql<{ known: boolean }[]>`
    select to_regclass('public.backups') is not null as known`
  if (!known) return
  await sql`insert into backups (taken_at, hash, bytes)
    values (${backup.takenAt}, ${backup.hash}, ${backup.bytes})`
}

async function makeKey() {
  const identity = await generateX25519Identity()
  console.log(`This key opens backups. Write it down, twice, and keep it away from this server: it is nowhere else.

${identity}

This one makes them. Put it into the environment of the server:

BACKUP_RECIPIENTS=${await identityToRecipient(identity)}
`)
  await exitProgram(0)
}

function recipientsOf(given: string | undefined): string[] {
  const all = (given ?? '').split(',').flatMap((one) => one.trim() || [])
  if (all.length === 0)
    throw new Error(
      'BACKUP_RECIPIENTS is not set: a backup is only written so that the server itself cannot open it. "npm run backup -- --new-key" makes the keys.',
    )
  const wrong = all.find((one) => !/^age1[0-9a-z]{20,}$/.test(one))
  if (wrong) throw new Error(`BACKUP_RECIPIENTS: ${wrong} is no key that makes backups.`)
  return all
}

/** Packed and then encrypted, in pieces: it need not fit into memory. */
async function writeEncrypted(file: string, plain: Readable, recipients: string[]) {
  const encrypter = new Encrypter()
  for (const one of recipients) encrypter.addRecipient(one)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  try {
    const packed = plain.compose(createGzip())
    const sealed = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>)
    await pipeline(
      Readable.fromWeb(sealed as Parameters<typeof Readable.fromWeb>[0]),
      counted,
      createWriteStream(file, { mode: 0o600 }),
    )
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
  return { bytes, hash: hash.digest('hex') }
}
