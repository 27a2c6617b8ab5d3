import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SegmentFilter } from '@/lib/records/members-list/filters'
import { id, instant } from '../columns'
import { people } from '../people/people'

/** What an officer asks of the members' list again and again, under a name. It holds the question and never its answer, so it stays live. */
export const memberSegments = pgTable(
  'member_segments',
  {
    id: id(),
    name: text().notNull(),
    filter: jsonb().$type<SegmentFilter>().notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id),
    /** Whether all officers who read the list see it. */
    shared: boolean().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('member_segments_own_name').on(t.ownerId, t.name)],
)
