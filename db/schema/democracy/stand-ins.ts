import { sql } from 'drizzle-orm'
import { check, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/**
 * A member who confirms in one election what the returning officer does, because officers have taken sides in it. The returning
 * officer names them, and it counts when two key-holders have agreed.
 */
export const standIns = pgTable(
  'stand_ins',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    namedBy: uuid()
      .notNull()
      .references(() => people.id),
    namedAt: instant().notNull(),
    firstBy: uuid().references(() => people.id),
    firstAt: instant(),
    secondBy: uuid().references(() => people.id),
    secondAt: instant(),
  },
  (t) => [
    uniqueIndex('stand_ins_once_a_person').on(t.electionId, t.personId),
    check('stand_ins_two_people', sql`${t.firstBy} <> ${t.secondBy}`),
    check(
      'stand_ins_others',
      sql`${t.personId} not in (${t.namedBy}, ${t.firstBy}, ${t.secondBy}) and ${t.namedBy} not in (${t.firstBy}, ${t.secondBy})`,
    ),
  ],
)
