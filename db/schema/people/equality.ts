import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { members } from './people'

/**
 * What a member told us for equality monitoring, a row a group of questions; agreed to group by group, so that what was
 * answered is what was agreed to. Nothing of it can be read here, not even how much it was. A trigger deletes the rows
 * of whoever stops being a member, whichever way.
 */
export const equalityAnswers = pgTable(
  'equality_answers',
  {
    personId: uuid()
      .notNull()
      .references(() => members.personId, { onDelete: 'cascade' }),
    questionGroup: text().notNull(),
    /** Which wording of the questions, and of the consent, was on the screen. */
    version: integer().notNull(),
    answersSealed: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.questionGroup] }),
    index('equality_answers_group_idx').on(t.questionGroup, t.personId),
  ],
)

/** A member who does not want to be offered the questions again. */
export const equalityDeclined = pgTable('equality_declined', {
  personId: uuid()
    .primaryKey()
    .references(() => members.personId, { onDelete: 'cascade' }),
  declinedAt: instant().notNull(),
})

/**
 * Published figures, as of one moment each: rounded, and nothing where there were too few. The numbers behind them are kept
 * nowhere.
 */
export const equalityFigures = pgTable(
  'equality_figures',
  {
    publishedAt: instant().notNull(),
    questionGroup: text().notNull(),
    figure: text().notNull(),
    line: text().notNull(),
    about: integer(),
  },
  (t) => [primaryKey({ columns: [t.figure, t.line, t.publishedAt] })],
)
