import 'server-only'
import type { Sql } from 'postgres'
import { leftOut } from './left-out'

/** A table as a backup holds it: its columns in order, and by which of them its rows are sorted. */
export type CopiedTable = { table: string; columns: string[]; key: string[] }

/** Every table of ours with the columns that are stored, in the order of their names. What PostgreSQL works out itself is not copied. */
export async function tablesToCopy(sql: Sql): Promise<CopiedTable[]> {
  const tables = await sql<CopiedTable[]>`
    select relname as table,
      array(select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_index, unnest(indkey) with ordinality k(number, place)
        join pg_attribute on attnum = k.number where attrelid = c.oid and indrelid = c.oid and indisprimary order by k.place) as key
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    order by relname`
  return tables.filter(({ table }) => !leftOut[table] || leftOut[table].but)
}
