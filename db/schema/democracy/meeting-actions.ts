import { sql } from 'drizzle-orm'
import { check, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { meetings } from './meetings'

/** What somebody took on in a meeting, and by when. It stands under its minutes and is carried over until it is done. */
export const meetingActions = pgTable(
  'meeting_actions',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    what: text().notNull(),
    dueOn: date().notNull(),
    /** Who does it. Nobody, until a member takes it on. */
    ownerId: uuid().references(() => members.personId),
    /** When they said themselves that they do it. Nothing, where an officer wrote down that they said so in the meeting. */
    takenOnAt: instant(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    doneAt: instant(),
    /** What they did, in a line. */
    doneWords: text(),
    droppedAt: instant(),
    droppedBy: uuid().references(() => people.id),
    whyDropped: text(),
  },
  (t) => [
    index('meeting_actions_meeting_idx').on(t.meetingId, t.dueOn),
    index('meeting_actions_owner_idx').on(t.ownerId),
    check('meeting_actions_taken_on', sql`${t.takenOnAt} is null or ${t.ownerId} is not null`),
    check('meeting_actions_done', sql`num_nulls(${t.doneAt}, ${t.doneWords}) in (0, 2)`),
    check(
      'meeting_actions_dropped',
      sql`num_nulls(${t.droppedAt}, ${t.droppedBy}, ${t.whyDropped}) in (0, 3)`,
    ),
    check('meeting_actions_ended_once', sql`${t.doneAt} is null or ${t.droppedAt} is null`),
  ],
)
