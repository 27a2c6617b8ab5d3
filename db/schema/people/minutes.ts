import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Group } from '@/lib/organisation'
import type { MinutesReaders } from '@/lib/people/groups/minutes/states'
import { bytes, id, instant, isOneOf, oneOf } from '../columns'
import { people } from './people'

/** The minutes of one meeting of a group. What stands in them is in their versions. */
export const groupMinutes = pgTable(
  'group_minutes',
  {
    id: id(),
    group: text().$type<Group>().notNull(),
    title: text().notNull(),
    metOn: date().notNull(),
    readers: oneOf<MinutesReaders>()('group', 'members').notNull(),
    startedBy: uuid()
      .notNull()
      .references(() => people.id),
    startedAt: instant().notNull(),
  },
  (t) => [
    index('group_minutes_group_idx').on(t.group, t.metOn),
    check('group_minutes_readers', isOneOf(t.readers)),
  ],
)

/**
 * What minutes said at one time: written in our Markdown, or a PDF. A version is never written again; another member of the group
 * than its writer approves it, and until then the one before counts.
 */
export const groupMinutesVersions = pgTable(
  'group_minutes_versions',
  {
    minutesId: uuid()
      .notNull()
      .references(() => groupMinutes.id),
    version: integer().notNull(),
    text: text(),
    pdf: bytes(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    approvedBy: uuid().references(() => people.id),
    approvedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.minutesId, t.version] }),
    check('group_minutes_versions_content', sql`(${t.text} is null) <> (${t.pdf} is null)`),
    check('group_minutes_versions_size', sql`octet_length(${t.pdf}) between 1 and 5000000`),
    check('group_minutes_versions_two_people', sql`${t.approvedBy} <> ${t.writtenBy}`),
    check(
      'group_minutes_versions_approved',
      sql`(${t.approvedBy} is null) = (${t.approvedAt} is null)`,
    ),
  ],
)
