import { boolean, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SavedListFilter } from '@/lib/records/members-list/filters'
import { id, instant } from '../columns'
import { people } from '../people/people'

/** What an officer asks of the members' list again and again, under a name. It holds the question and never its answer, so it stays live. */
export const savedLists = pgTable(
  'saved_lists',
  {
    id: id(),
    name: text().notNull(),
    filter: jsonb().$type<SavedListFilter>().notNull(),
    ownerId: uuid()
      .notNull()
      .references(() => people.id),
    /** Whether all officers who read the list see it. */
    shared: boolean().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('saved_lists_own_name').on(t.ownerId, t.name)],
)
