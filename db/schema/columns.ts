import { type SQL, sql } from 'drizzle-orm'
import { customType, integer, type PgColumn, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant, with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** UUIDv7 made by the program, so that rows sort by age. */
export const id = () => uuid().primaryKey()

/** Whole pence. */
export const pence = () => integer()

/** A file, as it came. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * A column that holds one word of a list. The domain says which words there are; the list is spelled out here, because the
 * database knows nothing of who uses it, and a word too many or too few does not compile.
 */
export const oneOf =
  <Word extends string>() =>
  <const List extends readonly [Word, ...Word[]]>(
    ...list: [Word] extends [List[number]] ? List : never
  ) =>
    text({ enum: list as List })

/** The CHECK of such a column, made of its list. */
export function isOneOf(column: PgColumn): SQL {
  // In a table's constraints Drizzle hands out columns that keep their list in here.
  const { config } = column as unknown as { config: { enumValues: string[] } }
  const words = config.enumValues.map((word) => `'${word}'`).join(', ')
  return sql`${column} in (${sql.raw(words)})`
}
