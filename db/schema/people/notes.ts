import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from './people'

/** What an officer wrote down about a member, for the other officers. The member reads it under "Your data". */
export const memberNotes = pgTable(
  'member_notes',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    textSealed: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
  },
  (t) => [index('member_notes_person_idx').on(t.personId)],
)

/** A word by which officers find members again: "van driver". The member reads it as well. */
export const memberTags = pgTable(
  'member_tags',
  {
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** Lower case, so that one word has one spelling. */
    tag: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.tag] }),
    index('member_tags_tag_idx').on(t.tag, t.personId),
  ],
)
