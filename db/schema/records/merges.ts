import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MergePart } from '@/lib/records/merging/merge-parts'
import type { MergeState } from '@/lib/records/merging/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'

/**
 * Two records that are taken for one person's: proposed by one officer, made by a second, undone whole by two. Or known to be two
 * people's, which is a proposal that was declined.
 */
export const memberMerges = pgTable(
  'member_merges',
  {
    id: id(),
    keptId: uuid()
      .notNull()
      .references(() => members.personId),
    otherId: uuid()
      .notNull()
      .references(() => members.personId),
    /** Which details are taken from the other record; the rest stays as the kept one has it. */
    fromOther: jsonb().$type<MergePart[]>().notNull(),
    state: oneOf<MergeState>()('proposed', 'confirmed', 'declined', 'lapsed', 'undone')
      .notNull()
      .default('proposed'),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
    /** What was moved, and how it was before: as long as it can be undone. */
    beforeSealed: text(),
    undoProposedBy: uuid().references(() => people.id),
    undoProposedAt: instant(),
    undoneBy: uuid().references(() => people.id),
    undoneAt: instant(),
  },
  (t) => [
    check('member_merges_state', isOneOf(t.state)),
    check('member_merges_two_records', sql`${t.keptId} <> ${t.otherId}`),
    check(
      'member_merges_two_people',
      sql`${t.state} not in ('confirmed', 'undone') or ${t.settledBy} <> ${t.proposedBy}`,
    ),
    check('member_merges_two_undo', sql`${t.undoneBy} <> ${t.undoProposedBy}`),
    uniqueIndex('member_merges_one_open_kept').on(t.keptId).where(sql`${t.state} = 'proposed'`),
    uniqueIndex('member_merges_one_open_other').on(t.otherId).where(sql`${t.state} = 'proposed'`),
    index('member_merges_kept_idx').on(t.keptId),
    index('member_merges_other_idx').on(t.otherId),
  ],
)
