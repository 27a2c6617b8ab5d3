import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** What somebody is called: by the name they prefer, where they gave one. */
export const calledSql = (person: { name: AnyPgColumn; preferredName: AnyPgColumn }) =>
  sql<string>`coalesce(nullif(${person.preferredName}, ''), ${person.name})`
