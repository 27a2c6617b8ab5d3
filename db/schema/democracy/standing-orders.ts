import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { people } from '../people/people'
import { meetingItems, meetings } from './meetings'

/**
 * The rules of debate, version by version, with the speaking rules that each meeting begins with. One officer writes a version, another
 * confirms it; the newest that is confirmed is in force.
 */
export const standingOrders = pgTable(
  'standing_orders',
  {
    version: integer().primaryKey(),
    text: text().notNull(),
    speakingSeconds: integer().notNull(),
    firstTimeFirst: boolean().notNull(),
    quotaOrder: boolean().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
  },
  (t) => [
    check('standing_orders_speaking', sql`${t.speakingSeconds} between 60 and 1800`),
    check(
      'standing_orders_confirmed',
      sql`num_nulls(${t.confirmedBy}, ${t.confirmedAt}) in (0, 2)`,
    ),
    check('standing_orders_two', sql`${t.confirmedBy} <> ${t.proposedBy}`),
  ],
)

/** How the chair ruled on a point of order: for the minutes, without who raised it. */
export const meetingRulings = pgTable(
  'meeting_rulings',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    /** During which item. */
    itemId: uuid().references(() => meetingItems.id),
    point: text().notNull(),
    upheld: boolean().notNull(),
    ruledBy: uuid()
      .notNull()
      .references(() => people.id),
    ruledAt: instant().notNull(),
  },
  (t) => [index('meeting_rulings_meeting_idx').on(t.meetingId, t.ruledAt)],
)
