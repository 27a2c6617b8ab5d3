import 'server-only'
import type { Sql, TransactionSql } from 'postgres'
import { leftOut } from './left-out'

/** A table as a backup holds it: its columns in order, by which of them its rows are sorted, and which it holds empty. */
export type CopiedTable = { table: string; columns: string[]; key: string[]; empty: string[] }

/** The tables of ours, without those that an extension brought. */
export async function listOwnTables(sql: Sql | TransactionSql): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    order by relname`
  return tables.map(({ name }) => name)
}

/**
 * Every table of ours with the columns that are stored. What PostgreSQL works out itself is not copied, and what leads to a row that
 * is left out, like the session in which somebody began to set up an app, leads nowhere in the copy.
 */
export async function tablesToCopy(sql: Sql): Promise<CopiedTable[]> {
  const gone = Object.keys(leftOut).filter((table) => !leftOut[table]!.but)
  const copied = (await listOwnTables(sql)).filter((table) => !leftOut[table] || leftOut[table].but)
  return sql<CopiedTable[]>`
    select relname as table,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_index, unnest(indkey) with ordinality k(number, place)
        join pg_attribute on attnum = k.number where attrelid = c.oid and indrelid = c.oid and indisprimary order by k.place) as key,
      array(select attname::text from pg_constraint f join pg_attribute on attrelid = f.conrelid and attnum = any (f.conkey)
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid::regclass::text = any (${gone})) as empty
    from pg_class c where relnamespace = 'public'::regnamespace and relname = any (${copied})
    order by relname`
}
