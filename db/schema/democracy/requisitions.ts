import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members } from '../people/people'
import { meetings } from './meetings'

/** That members call for a special meeting: what it is to deal with, how many of them it takes, and what became of it. */
export const requisitions = pgTable(
  'requisitions',
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    business: text().notNull(),
    openedBy: uuid()
      .notNull()
      .references(() => members.personId),
    openedAt: instant().notNull(),
    /** What the rule book said when it was opened: how many names it takes, and until when. */
    needed: integer().notNull(),
    lapsesAt: instant().notNull(),
    /** When enough had added their names, and the last day for notice of the meeting. */
    reachedAt: instant(),
    callBy: date(),
    /** How many had called for it: when enough had, or when the names under one that lapsed were deleted. */
    signed: integer(),
    /** The meeting that deals with it. One that is cancelled does not. */
    meetingId: uuid().references(() => meetings.id),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('requisitions_number_key').on(t.number),
    index('requisitions_opened_by_idx').on(t.openedBy),
    check('requisitions_needed', sql`${t.needed} > 0`),
    check(
      'requisitions_reached',
      sql`(${t.reachedAt} is null) = (${t.callBy} is null) and (${t.reachedAt} is null or ${t.signed} is not null)`,
    ),
    check('requisitions_answered', sql`(${t.meetingId} is null) = (${t.answeredAt} is null)`),
    check(
      'requisitions_answered_reached',
      sql`${t.meetingId} is null or ${t.reachedAt} is not null`,
    ),
  ],
)

/** Who has called for it. The key makes it one name a person. */
export const requisitionNames = pgTable(
  'requisition_names',
  {
    requisitionId: uuid()
      .notNull()
      .references(() => requisitions.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    addedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requisitionId, t.personId] }),
    index('requisition_names_person_idx').on(t.personId),
  ],
)

/**
 * Notice of the meeting is overdue, and one of those who called for it proposes when and where it is. Another of them confirms it, and
 * with that the meeting is called. It goes with their name under the requisition.
 */
export const requisitionDates = pgTable(
  'requisition_dates',
  {
    id: id(),
    requisitionId: uuid().notNull(),
    personId: uuid().notNull(),
    proposedAt: instant().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    town: text(),
    venue: text(),
    onlineLink: text(),
  },
  (t) => [
    uniqueIndex('requisition_dates_one_each').on(t.requisitionId, t.personId),
    foreignKey({
      name: 'requisition_dates_of_a_caller',
      columns: [t.requisitionId, t.personId],
      foreignColumns: [requisitionNames.requisitionId, requisitionNames.personId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    check('requisition_dates_in_order', sql`${t.startsAt} < ${t.endsAt}`),
    check(
      'requisition_dates_somewhere',
      sql`(${t.town} is null) = (${t.venue} is null) and (${t.venue} is not null or ${t.onlineLink} is not null)`,
    ),
  ],
)
