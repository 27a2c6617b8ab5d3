import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { motions } from './motions'

/** What a member says or asks about a motion, and answers to it: one level, no deeper. */
export const motionComments = pgTable(
  'motion_comments',
  {
    id: id(),
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    answerTo: uuid().references((): AnyPgColumn => motionComments.id),
    authorId: uuid()
      .notNull()
      .references(() => members.personId),
    authorName: text().notNull(),
    /** Empty once its author has deleted it. */
    text: text().notNull(),
    writtenAt: instant().notNull(),
    deletedAt: instant(),
    hiddenAt: instant(),
    hiddenBy: uuid().references(() => people.id),
    hiddenReason: text(),
  },
  (t) => [
    index('motion_comments_motion_idx').on(t.motionId, t.writtenAt),
    check(
      'motion_comments_hidden',
      sql`num_nulls(${t.hiddenAt}, ${t.hiddenBy}, ${t.hiddenReason}) in (0, 3)`,
    ),
  ],
)
