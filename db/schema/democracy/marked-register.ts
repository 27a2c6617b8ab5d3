import { boolean, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/** A member says that they did not take the ballot paper that the marked register shows for them. */
export const markQueries = pgTable(
  'mark_queries',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    textSealed: text(),
    madeAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
    answeredBy: uuid().references(() => people.id),
    /** Whether the mark was found to be wrong: somebody else has their paper. */
    upheld: boolean(),
  },
  (t) => [uniqueIndex('mark_queries_one_a_member').on(t.electionId, t.personId)],
)
