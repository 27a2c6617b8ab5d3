import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { people } from '../people/people'
import { elections } from './elections'

/** A member doubts the result, within the time the rule book gives. */
export const challenges = pgTable(
  'challenges',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid().references(() => people.id),
    text: text().notNull(),
    madeAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
    answeredBy: uuid().references(() => people.id),
    upheld: boolean(),
  },
  (t) => [index('challenges_election_idx').on(t.electionId, t.madeAt)],
)
