import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members } from '../people/people'

/** A motion that its mover writes with whoever may second it. It has the id that it will be moved with, and is gone once it was. */
export const sharedDrafts = pgTable(
  'shared_drafts',
  {
    id: id(),
    moverId: uuid()
      .notNull()
      .references(() => members.personId),
    /** Nobody yet, until somebody with the link agrees to write with them. */
    writerId: uuid().references(() => members.personId),
    /** The secret of the link, sealed: its mover can read it again. */
    keySealed: text().notNull(),
    /** How often the link was emailed to a member. */
    invitations: integer().notNull().default(0),
    boxesSealed: text().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => members.personId),
    savedAt: instant().notNull(),
  },
  (t) => [
    index('shared_drafts_saved_idx').on(t.savedAt),
    index('shared_drafts_mover_idx').on(t.moverId),
    index('shared_drafts_writer_idx').on(t.writerId),
    check('shared_drafts_two_people', sql`${t.moverId} <> ${t.writerId}`),
  ],
)
