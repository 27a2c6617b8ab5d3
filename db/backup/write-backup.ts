import 'server-only'
import type { Readable } from 'node:stream'
import type { Sql } from 'postgres'
import { quotedName } from '../quoted-name'
import type { BackupEnd, BackupHead, BackupTable, JobOfBackup } from './backup-lines'
import { leftOut } from './left-out'
import { type CopiedTable, tablesToCopy } from './tables-to-copy'

const line = (value: BackupHead | BackupTable | BackupEnd) =>
  Buffer.from(`${JSON.stringify(value)}\n`)

/**
 * Everything that the database holds at one moment, piece by piece: a line about the copy, then each table as a line about it and the
 * rows as PostgreSQL's own COPY writes them, up to `\.`, and a last line by which one sees that nothing is missing. Whoever serves is not held up.
 * Rows go in the order of their keys, which say nothing: how they lie in the table is the order in which they came.
 * @param sql a single connection of the role that owns the tables
 */
export async function* writeBackup(
  sql: Sql,
  {
    takenAt,
    keys,
    whenDone,
  }: { takenAt: Date; keys: string[]; whenDone?: (end: BackupEnd) => void },
): AsyncGenerator<Buffer> {
  await sql`begin isolation level repeatable read read only`
  try {
    const [newest] = await sql<{ at: string }[]>`
      select max(created_at)::text as at from drizzle.__drizzle_migrations`
    yield line({
      format: 'mandate-backup/1',
      takenAt: takenAt.toISOString(),
      migration: Number(newest!.at),
      keys,
    })
    const end: BackupEnd = {
      rows: {},
      audit: await auditHead(sql),
      sequences: await sequences(sql),
      jobs: await jobs(sql),
    }
    for (const table of await tablesToCopy(sql)) {
      yield line({ table: table.table, columns: table.columns })
      let rows = 0
      const copied = await readRows(sql, table)
      for await (const piece of copied) {
        rows += countLines(piece)
        yield piece
      }
      // Where the last piece was more than was asked for, the driver has paused the connection and would leave it so for good.
      copied._read(0)
      yield Buffer.from('\\.\n')
      end.rows[table.table] = rows
    }
    yield line(end)
    whenDone?.(end)
  } finally {
    await sql`rollback`
  }
}

function readRows(sql: Sql, { table, columns, key, empty }: CopiedTable): Promise<Readable> {
  const only = leftOut[table]?.but
  const rows = `select ${columns.map((column) => (empty.includes(column) ? 'null' : quotedName(column))).join(', ')} from ${quotedName(table)}
    ${only ? `where ${only}` : ''} ${key.length > 0 ? `order by ${key.map(quotedName).join(', ')}` : ''}`
  return sql.unsafe(`copy (${rows}) to stdout`).readable()
}

function countLines(piece: Buffer) {
  let lines = 0
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) lines += 1
  return lines
}

async function auditHead(sql: Sql): Promise<BackupEnd['audit']> {
  const [newest] = await sql<{ entries: string; hash: string }[]>`
    select position::text as entries, hash from audit_entries order by position desc limit 1`
  return { entries: Number(newest?.entries ?? 0), head: newest?.hash ?? '' }
}

async function sequences(sql: Sql) {
  const all = await sql<{ name: string; last: string }[]>`
    select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null`
  return Object.fromEntries(all.map(({ name, last }) => [name, last]))
}

/** What waits to be done. Emails are not among it: they stand in the outbox, and whether one has gone since is for a person to judge. */
async function jobs(sql: Sql) {
  return sql<JobOfBackup[]>`
    select t.identifier, j.payload, j.priority, j.max_attempts as "maxAttempts", j.key
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier not in ('deliver-mail', 'chore') and j.attempts < j.max_attempts order by j.id`
}
