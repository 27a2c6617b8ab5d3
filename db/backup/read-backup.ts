import 'server-only'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Sql, TransactionSql } from 'postgres'
import { migrateUpTo } from '../migrate'
import { quotedName } from '../quoted-name'
import type { BackupEnd, BackupHead, BackupTable } from './backup-lines'
import { listOwnTables } from './tables-to-copy'

const notOurs = 'This is no backup of this program, or it is damaged.'

/**
 * Reads a backup to its end without keeping anything, to see that it is whole before a database is touched.
 * @param pieces what `writeBackup` wrote, cut anywhere
 * @throws Error with a sentence, where it is damaged, not whole, or no backup
 */
export async function checkBackup(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  const lines = linesOf(pieces)
  const head = await readHead(lines)
  return { head, end: await readTables(lines, async () => ({ row: () => {}, end: () => {} })) }
}

/**
 * Puts a backup into an empty database, all of it or nothing. It has the schema of the version that wrote it afterwards, and no jobs.
 * @param sql a single connection of the role that is to own the tables
 * @param pieces what `writeBackup` wrote, cut anywhere
 * @throws Error with a sentence, where the database is not empty, or the backup is of a newer version, damaged or not whole
 */
export async function readBackup(
  sql: Sql,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  await assertEmpty(sql)
  const lines = linesOf(pieces)
  const head = await readHead(lines)
  await migrateUpTo(sql, head.migration)
  const end = await sql.begin(async (tx) => {
    const foreignKeys = await dropForeignKeys(tx)
    const tables = await listOwnTables(tx)
    // The guards of what only grows, and what keeps the tallies: they watch over acts, and these were done before.
    for (const name of tables)
      await tx.unsafe(`alter table ${quotedName(name)} disable trigger user`)
    await tx.unsafe(`truncate ${tables.map(quotedName).join(', ')}`)
    const last = await readTables(lines, (table) => copyInto(tx, table))
    for (const name of tables)
      await tx.unsafe(`alter table ${quotedName(name)} enable trigger user`)
    for (const { table, name, words } of foreignKeys)
      await tx.unsafe(`alter table ${table} add constraint ${quotedName(name)} ${words}`)
    for (const [name, value] of Object.entries(last.sequences))
      await tx`select setval(${`public.${quotedName(name)}`}::regclass, ${value}::bigint)`
    // In the same transaction: nobody takes for the first what is a copy, wherever the restoring breaks off.
    await tx`delete from restored_copy`
    await tx`insert into restored_copy (taken_at, restored_at, jobs)
      values (${head.takenAt}, now(), ${JSON.stringify(last.jobs)}::text::jsonb)`
    return last
  })
  return { head, end }
}

async function assertEmpty(sql: Sql) {
  const [found] = await sql`
    select from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    limit 1`
  if (found)
    throw new Error(
      'There is something in this database already. A backup goes into an empty one: create it, and name it in DATABASE_OWNER_URL and DATABASE_URL.',
    )
}

/** Each row of a table would be looked up before the table that it points to is there; put back, they are all checked at once. */
async function dropForeignKeys(tx: TransactionSql) {
  const all = await tx<{ table: string; name: string; words: string }[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as words
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`
  for (const { table, name } of all)
    await tx.unsafe(`alter table ${table} drop constraint ${quotedName(name)}`)
  return all
}

type Rows = { row(line: Buffer): unknown; end(): unknown }

async function readHead(lines: AsyncIterator<Buffer>): Promise<BackupHead> {
  const head = (await nextLine(lines)) as BackupHead | undefined
  if (head?.format === 'mandate-backup/1') return head
  throw new Error(notOurs)
}

async function readTables(
  lines: AsyncIterator<Buffer>,
  open: (table: BackupTable) => Promise<Rows>,
): Promise<BackupEnd> {
  const counted: Record<string, number> = {}
  for (;;) {
    const said = (await nextLine(lines)) as BackupTable | BackupEnd | undefined
    if (!said) throw new Error('This backup is not whole: its end is missing.')
    if ('rows' in said) {
      assertWhole(counted, said)
      return said
    }
    const rows = await open(said)
    let count = 0
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error('This backup is not whole: it ends within a table.')
      if (value.equals(endOfTable)) break
      count += 1
      await rows.row(value)
    }
    await rows.end()
    counted[said.table] = count
  }
}

async function copyInto(tx: TransactionSql, { table, columns }: BackupTable): Promise<Rows> {
  const into = await tx
    .unsafe(`copy ${quotedName(table)} (${columns.map(quotedName).join(', ')}) from stdin`)
    .writable()
  const over = finished(into)
  // Looked at where it is waited for; until then it is no surprise.
  over.catch(() => {})
  return {
    row: (line) => (into.write(line) ? undefined : Promise.race([once(into, 'drain'), over])),
    end: () => {
      into.end()
      return over
    },
  }
}

const endOfTable = Buffer.from('\\.\n')

function assertWhole(rows: Record<string, number>, end: BackupEnd) {
  for (const [table, count] of Object.entries(end.rows)) {
    if (rows[table] !== count)
      throw new Error(
        `This backup is not whole: of ${count} rows of ${table} it holds ${rows[table] ?? 0}.`,
      )
  }
}

async function nextLine(lines: AsyncIterator<Buffer>): Promise<unknown> {
  const { value, done } = await lines.next()
  if (done) return undefined
  try {
    return JSON.parse(value.toString('utf8'))
  } catch {
    throw new Error(notOurs)
  }
}

/** The lines of what comes in pieces, each with the character that ends it. */
async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const piece of pieces) {
    let from = 0
    const buffer = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    for (let at = buffer.indexOf(10); at >= 0; at = buffer.indexOf(10, from)) {
      const tail = buffer.subarray(from, at + 1)
      yield rest.length > 0 ? Buffer.concat([...rest, tail]) : tail
      rest = []
      from = at + 1
    }
    if (from < buffer.length) rest.push(Buffer.from(buffer.subarray(from)))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}
