import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { people } from '../people/people'
import { elections } from './elections'
import { nominations } from './nominations'

/** A question of a member to all candidates. */
export const hustingsQuestions = pgTable(
  'hustings_questions',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    askedBy: uuid().references(() => people.id),
    text: text().notNull(),
    askedAt: instant().notNull(),
    hiddenAt: instant(),
  },
  (t) => [index('hustings_questions_election_idx').on(t.electionId, t.askedAt)],
)

export const hustingsAnswers = pgTable(
  'hustings_answers',
  {
    questionId: uuid()
      .notNull()
      .references(() => hustingsQuestions.id),
    nominationId: uuid()
      .notNull()
      .references(() => nominations.id),
    text: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.nominationId] })],
)
