import 'server-only'
import type { Sql } from 'postgres'
import { newestKeyMark, resealed } from './field-encryption'

const batch = 500

export type SealedColumn = { table: string; column: string }
export type Rotated = SealedColumn & { values: number }

/**
 * Seals with the newest key everything that an older one has sealed, so that an old key that may have been seen opens nothing
 * any more. A batch is one transaction that changes nothing but the seal, so it can be stopped at any moment and goes on
 * where it was; whoever serves meanwhile waits for a row at most. `sql` is the role that owns the tables.
 */
export async function rotateKeys(
  sql: Sql,
  report: (rotated: Rotated) => void = () => {},
): Promise<number> {
  let all = 0
  for (const column of await sealedColumns(sql)) {
    let values = 0
    for (let done = -1; done !== 0; values += done) done = await rotateBatch(sql, column)
    if (values > 0) report({ ...column, values })
    all += values
  }
  return all
}

/** What is sealed is called so; a test holds every place where something is sealed to it. */
export const whereSealed = `
  select c.table_name as table, c.column_name as column
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
    and (c.column_name = 'sealed' or right(c.column_name, 7) = '_sealed')
  order by 1, 2`

export async function sealedColumns(sql: Sql): Promise<SealedColumn[]> {
  return sql.unsafe<SealedColumn[]>(whereSealed)
}

async function rotateBatch(sql: Sql, { table, column }: SealedColumn): Promise<number> {
  return sql.begin(async (tx) => {
    const rows = await tx<{ place: string; sealed: string }[]>`
      select ctid::text as place, ${tx(column)} as sealed from ${tx(table)}
      where ${tx(column)} is not null and not starts_with(${tx(column)}, ${newestKeyMark()})
      limit ${batch} for update`
    for (const { place, sealed } of rows) {
      await tx`update ${tx(table)} set ${tx(column)} = ${resealed(sealed)} where ctid = ${place}::tid`
    }
    return rows.length
  })
}
