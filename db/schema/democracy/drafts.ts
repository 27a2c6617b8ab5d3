import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DraftKind } from '@/lib/democracy/drafts/draft-boxes'
import { instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/** What somebody has begun to write and not sent: their own, and nobody else's. */
export const drafts = pgTable(
  'drafts',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** What it will be. */
    kind: oneOf<DraftKind>()('motion', 'statement').notNull(),
    /** The id that the motion will have, or the nomination that the statement belongs to. */
    subject: uuid().notNull(),
    /** What stood in the boxes of the form. */
    boxesSealed: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind, t.subject] }),
    index('drafts_saved_idx').on(t.savedAt),
    check('drafts_kind', isOneOf(t.kind)),
  ],
)
