import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  CheckedIn,
  Coming,
  MeetingKind,
  MeetingState,
  Seat,
} from '@/lib/democracy/meetings/states'
import type { Group } from '@/lib/organisation'
import { bytes, id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'
import { motions } from './motions'

/** A meeting that the rule book knows: of all members, of a group or of a place. Until it is called it is a draft for officers. */
export const meetings = pgTable(
  'meetings',
  {
    id: id(),
    /** "Meeting 12". */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    kind: oneOf<MeetingKind>()('ordinary', 'annual', 'special').notNull(),
    /** Whose meeting it is, if not everybody's: a group's, or that of those who live in a place. */
    group: text().$type<Group>(),
    place: text(),
    state: oneOf<MeetingState>()('draft', 'called', 'open', 'closed', 'cancelled')
      .notNull()
      .default('draft'),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Where it is in a room: the town for the headline, and the house and street. */
    town: text(),
    venue: text(),
    /** Where it is online. */
    onlineLink: text(),
    chair: text(),
    words: text(),
    /** What helps people to take part: the building, children, travel, how to be there online. */
    access: text(),
    children: text(),
    travel: text(),
    onlineHow: text(),
    draftedBy: uuid()
      .notNull()
      .references(() => people.id),
    draftedAt: instant().notNull(),
    calledBy: uuid().references(() => people.id),
    calledAt: instant(),
    /** What the rule book said when it was called. */
    noticeDays: integer(),
    /** How often it was changed after it was called. */
    revision: integer().notNull().default(0),
    /** What the emails that were sent last have in common, to take back those that have not gone. */
    noticeId: uuid(),
    cancelledAt: instant(),
    whyCancelled: text(),
    /** While it goes on: when its roll was frozen, how long that is and how many of it make a quorum. */
    openedAt: instant(),
    openedBy: uuid().references(() => people.id),
    rollSize: integer(),
    quorum: integer(),
    /** The figures on the screen of the room. */
    checkInCode: text(),
    currentItemId: uuid().references((): AnyPgColumn => meetingItems.id, { onDelete: 'set null' }),
    listOpen: boolean().notNull().default(true),
    speakingSeconds: integer().notNull().default(180),
    firstTimeFirst: boolean().notNull().default(true),
    quotaOrder: boolean().notNull().default(false),
    /** When it was over: how many were there, of them online, of them with a vote. */
    closedAt: instant(),
    closedBy: uuid().references(() => people.id),
    attended: integer(),
    attendedOnline: integer(),
    attendedVoting: integer(),
  },
  (t) => [
    check(
      'meetings_opened',
      sql`(${t.state} in ('open', 'closed')) = (${t.openedAt} is not null and ${t.quorum} is not null)`,
    ),
    check('meetings_closed', sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
    check('meetings_speaking', sql`${t.speakingSeconds} between 60 and 1800`),
    uniqueIndex('meetings_number_key').on(t.number),
    index('meetings_starts_idx').on(t.startsAt),
    check('meetings_kind', isOneOf(t.kind)),
    check('meetings_state', isOneOf(t.state)),
    check('meetings_in_order', sql`${t.startsAt} < ${t.endsAt}`),
    check('meetings_of_one', sql`${t.group} is null or ${t.place} is null`),
    check('meetings_somewhere', sql`${t.venue} is not null or ${t.onlineLink} is not null`),
    check('meetings_room', sql`(${t.town} is null) = (${t.venue} is null)`),
    check(
      'meetings_called',
      sql`${t.state} = 'draft' or (${t.calledAt} is not null and ${t.calledBy} is not null)`,
    ),
    check('meetings_cancelled', sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
  ],
)

/** One item of the agenda. About a motion it is called as the motion is. */
export const meetingItems = pgTable(
  'meeting_items',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    title: text(),
    motionId: uuid().references(() => motions.id),
    minutes: integer().notNull(),
    /** Who speaks to it, and what is to happen with it. */
    speaker: text(),
    about: text(),
    /** When the chair took it up. */
    startedAt: instant(),
  },
  (t) => [
    index('meeting_items_meeting_idx').on(t.meetingId, t.position),
    uniqueIndex('meeting_items_motion_once').on(t.meetingId, t.motionId),
    check('meeting_items_named', sql`(${t.title} is null) = (${t.motionId} is not null)`),
    check('meeting_items_minutes', sql`${t.minutes} between 1 and 480`),
  ],
)

/** A paper for an item of the agenda: a PDF, drawn anew when it came in. */
export const meetingPapers = pgTable(
  'meeting_papers',
  {
    id: id(),
    itemId: uuid()
      .notNull()
      .references(() => meetingItems.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    pdf: bytes().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    index('meeting_papers_item_idx').on(t.itemId),
    check('meeting_papers_size', sql`octet_length(${t.pdf}) between 1 and 5000000`),
  ],
)

/** Whether a member comes, what they need for it, and a seat they offer or look for. It goes soon after the meeting. */
export const meetingAnswers = pgTable(
  'meeting_answers',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    coming: oneOf<Coming>()('room', 'online', 'no').notNull(),
    needsSealed: text(),
    seat: oneOf<Seat>()('offered', 'needed'),
    /** From where, and how they can be reached about it. */
    seatSealed: text(),
    /** The version of the wording under which those who come see it. */
    seatConsentVersion: integer(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    index('meeting_answers_person_idx').on(t.personId),
    check('meeting_answers_coming', isOneOf(t.coming)),
    check('meeting_answers_seat', isOneOf(t.seat)),
    check('meeting_answers_seat_whole', sql`(${t.seat} is null) = (${t.seatSealed} is null)`),
    check(
      'meeting_answers_only_who_come',
      sql`${t.coming} <> 'no' or (${t.needsSealed} is null and ${t.seat} is null)`,
    ),
    check('meeting_answers_shown', sql`${t.seatConsentVersion} is null or ${t.seat} is not null`),
  ],
)

/** Who has a vote in a meeting: frozen when it is opened. */
export const meetingRoll = pgTable(
  'meeting_roll',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] })],
)

/** That a member is there, from when until when, and how that is known. Who comes back has another row. */
export const meetingAttendance = pgTable(
  'meeting_attendance',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    how: oneOf<CheckedIn>()('code', 'list', 'online').notNull(),
    arrivedAt: instant().notNull(),
    leftAt: instant(),
  },
  (t) => [
    uniqueIndex('meeting_attendance_once')
      .on(t.meetingId, t.personId)
      .where(sql`${t.leftAt} is null`),
    index('meeting_attendance_person_idx').on(t.personId),
    check('meeting_attendance_how', isOneOf(t.how)),
  ],
)

/** Who counts the hands in a meeting: two who are there, and not whoever is in the chair. */
export const meetingTellers = pgTable(
  'meeting_tellers',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    appointedBy: uuid()
      .notNull()
      .references(() => people.id),
    appointedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.personId] }),
    check('meeting_tellers_not_the_chair', sql`${t.personId} <> ${t.appointedBy}`),
  ],
)

/** Who asked to speak, and who has spoken. Gone when the meeting is closed. */
export const meetingSpeakers = pgTable(
  'meeting_speakers',
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    kind: oneOf<'speech' | 'order'>()('speech', 'order').notNull(),
    side: oneOf<'for' | 'against'>()('for', 'against'),
    /** Whether they asked to be counted for the quota of the list. */
    quota: boolean().notNull(),
    askedAt: instant().notNull(),
    calledAt: instant(),
    /** How long they were given. */
    seconds: integer(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('meeting_speakers_waits_once')
      .on(t.meetingId, t.personId, t.kind)
      .where(sql`${t.calledAt} is null`),
    uniqueIndex('meeting_speakers_one_speaks')
      .on(t.meetingId)
      .where(sql`${t.calledAt} is not null and ${t.endedAt} is null`),
    check('meeting_speakers_kind', isOneOf(t.kind)),
    check('meeting_speakers_side', isOneOf(t.side)),
    check('meeting_speakers_ended', sql`${t.endedAt} is null or ${t.calledAt} is not null`),
  ],
)

/**
 * What the minutes of a meeting say, version by version. Two others than its writer approve one, or a later meeting does; then members
 * read it, and no other version follows.
 */
export const meetingMinutes = pgTable(
  'meeting_minutes',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id),
    version: integer().notNull(),
    text: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
    approvedAt: instant(),
    /** The later meeting that approved them. */
    decidedAtId: uuid().references(() => meetings.id),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.version] }),
    check('meeting_minutes_approved', sql`${t.decidedAtId} is null or ${t.approvedAt} is not null`),
  ],
)

/** Who approved a version of them. The key makes it two people. */
export const meetingMinutesApprovals = pgTable(
  'meeting_minutes_approvals',
  {
    meetingId: uuid().notNull(),
    version: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: 'meeting_minutes_approvals_pk',
      columns: [t.meetingId, t.version, t.personId],
    }),
    foreignKey({
      name: 'meeting_minutes_approvals_version',
      columns: [t.meetingId, t.version],
      foreignColumns: [meetingMinutes.meetingId, meetingMinutes.version],
    }),
  ],
)

/** The calendar that a member subscribes to. Whoever has its address reads it, so there is a new one whenever they want. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    personId: uuid()
      .primaryKey()
      .references(() => members.personId),
    tokenHash: text().notNull(),
    tokenSealed: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [uniqueIndex('calendar_feeds_token_key').on(t.tokenHash)],
)
