import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../columns'

/** The site before its first day, in one row: there from the first start without members until whoever sets it up has finished. */
export const setUp = pgTable(
  'set_up',
  {
    id: integer().primaryKey().default(1),
    /** Of the code that the server printed when it was last started. Nothing, once a browser has used it. */
    codeHash: text(),
    /** Of the secret that this browser keeps. One browser at a time. */
    keyHash: text(),
    /** Who is to found the organisation, as typed so far. Gone when they have. */
    foundersSealed: text(),
    /** When that was last changed. */
    foundersAt: instant(),
    foundedAt: instant(),
  },
  (t) => [
    check('set_up_one_row', sql`${t.id} = 1`),
    check(
      'set_up_founders_are_members',
      sql`${t.foundedAt} is null or ${t.foundersSealed} is null`,
    ),
  ],
)
