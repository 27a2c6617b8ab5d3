import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Group, Office } from '@/lib/organisation'
import { id, instant } from '../columns'
import { people } from '../people/people'
import { motionVotes } from './motions'

/**
 * Who answers for what members decided, and by when it is to be done. Each time it goes to somebody else or to another day is a row
 * more, so that a date that was moved can be seen to have been moved; the newest counts.
 */
export const decisionDuties = pgTable(
  'decision_duties',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    /** Whoever holds this office at the time. */
    office: text().$type<Office>(),
    /** Or whoever is in this group. */
    group: text().$type<Group>(),
    dueOn: date().notNull(),
    /** Why it was changed, which members read. Nothing the first time. */
    why: text(),
    givenBy: uuid()
      .notNull()
      .references(() => people.id),
    givenAt: instant().notNull(),
  },
  (t) => [
    index('decision_duties_vote_idx').on(t.voteId, t.givenAt),
    check('decision_duties_of_one', sql`num_nonnulls(${t.office}, ${t.group}) = 1`),
  ],
)

/** What whoever answers for a decision tells members about it; the last one says that it is done. */
export const decisionReports = pgTable(
  'decision_reports',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    /** The name of record at that moment. */
    authorName: text().notNull(),
    text: text().notNull(),
    done: boolean().notNull(),
    reportedAt: instant().notNull(),
  },
  (t) => [index('decision_reports_vote_idx').on(t.voteId, t.reportedAt)],
)
