import { customType, integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** An instant, with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** UUIDv7 made by the program, so that rows sort by age. */
export const id = () => uuid().primaryKey()

/** Whole pence. */
export const pence = () => integer()

/** A file, as it came. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
