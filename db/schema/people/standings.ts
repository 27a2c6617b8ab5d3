import { boolean, integer, pgView, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'

/**
 * How each member stands as far as rows say it, before anybody asks the clock: what the SQL function `standing_at` is given,
 * by `standingSql` of lib/people/members. A view over members, suspensions and the subscription in force.
 */
export const standings = pgView('standings', {
  personId: uuid().notNull(),
  number: integer().notNull(),
  joinedAt: instant().notNull(),
  expelledAt: instant(),
  suspended: boolean().notNull(),
  resignedAt: instant(),
  /** What the dues say, until `grace_at`. From then on they are in grace, and from `until_at` on they have lapsed. */
  byDues: text().notNull(),
  untilAt: instant(),
  subscriptionId: uuid(),
  graceAt: instant(),
}).existing()
