import { index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { SavedSteps } from '@/lib/democracy/elections/calling/drafts/steps'
import { id, instant } from '../columns'
import { people } from '../people/people'

/** A call of an election that is written and not sent yet: the fields of each step as they were typed. Its id becomes the election's. */
export const electionDrafts = pgTable(
  'election_drafts',
  {
    id: id(),
    steps: jsonb().$type<SavedSteps>().notNull(),
    startedBy: uuid()
      .notNull()
      .references(() => people.id),
    startedAt: instant().notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => people.id),
    savedAt: instant().notNull(),
  },
  (t) => [index('election_drafts_saved_idx').on(t.savedAt)],
)
