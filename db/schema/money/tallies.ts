import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, pence } from '../columns'
import { applications } from '../membership/join'
import { people } from '../people/people'

/**
 * What the treasurer's page counts, kept by triggers so that it is quick at any size. Rows are only put in: each says by how
 * much a number changed on a day; a chore folds them together. An index of ours, never a source: `tally_everybody()` makes it anew.
 */
export const tallies = pgTable(
  'tallies',
  {
    /** `joined`, `standing` and `ended` (steps on the day they happen), `arrears` (by the day of the failure), `expected`, `ledger` (by month), `queue`. */
    book: text().notNull(),
    day: date().notNull(),
    /** How a member stands, the kind of a movement of money, or what an application waits for. */
    what: text(),
    band: text(),
    interval: text(),
    method: text(),
    count: bigint({ mode: 'number' }).notNull(),
    pence: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [index('tallies_book_idx').on(t.book, t.day)],
)

/** What the tallies hold of each person just now, so that a change takes out what was put in. All null: no member. */
export const talliedPeople = pgTable(
  'tallied_people',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    number: integer(),
    joinedAt: instant(),
    resignedAt: instant(),
    expelledAt: instant(),
    /** What the rows say without the clock; from `grace_at` on the member is in grace, and from `until_at` on lapsed. */
    standing: text(),
    untilAt: instant(),
    band: text(),
    interval: text(),
    method: text(),
    amountPence: pence(),
    /** From when dues are owed. Of those who pay by hand it is known before. */
    failedAt: instant(),
    duePence: pence(),
    /** The month of the next charge. */
    chargedFrom: date(),
    graceAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.personId] }),
    index('tallied_people_number_idx').on(t.number),
    index('tallied_people_standing_idx').on(t.standing, t.number),
    index('tallied_people_until_idx').on(t.untilAt).where(sql`${t.untilAt} is not null`),
    index('tallied_people_grace_idx').on(t.graceAt).where(sql`${t.graceAt} is not null`),
    index('tallied_people_resigned_idx').on(t.resignedAt).where(sql`${t.resignedAt} is not null`),
    index('tallied_people_expelled_idx').on(t.expelledAt).where(sql`${t.expelledAt} is not null`),
    index('tallied_people_failed_idx')
      .on(t.failedAt, t.personId)
      .where(sql`${t.failedAt} is not null`),
    index('tallied_people_failed_way_idx')
      .on(t.band, t.method, t.failedAt, t.personId)
      .where(sql`${t.failedAt} is not null`),
  ],
)

/** The same of each application that is open. */
export const talliedApplications = pgTable(
  'tallied_applications',
  {
    applicationId: uuid()
      .primaryKey()
      .references(() => applications.id, { onDelete: 'cascade' }),
    state: text(),
    ready: boolean(),
    toJudge: boolean(),
    /** Until then it has a referee who is not matched. */
    unmatchedUntil: instant(),
    /** From then on it waits for referees. */
    waitsFrom: instant(),
  },
  (t) => [
    index('tallied_applications_unmatched_idx')
      .on(t.unmatchedUntil)
      .where(sql`${t.unmatchedUntil} is not null`),
    index('tallied_applications_waits_idx').on(t.waitsFrom).where(sql`${t.waitsFrom} is not null`),
  ],
)

/** What of the profile the counting needs. Where the profile says otherwise, everybody is tallied anew. */
export const tallyRules = pgTable(
  'tally_rules',
  {
    id: integer().primaryKey().default(1),
    timeZone: text().notNull(),
    graceDays: integer().notNull(),
  },
  (t) => [check('tally_rules_one_row', sql`${t.id} = 1`)],
)
