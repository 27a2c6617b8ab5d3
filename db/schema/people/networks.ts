import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Network } from '@/lib/organisation'
import type { ConvenorState } from '@/lib/people/networks/convenors/states'
import type { IntroductionState } from '@/lib/people/networks/introduction-states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from './people'

/**
 * A member's own choice to be in a network, with a consent of its own. Leaving deletes the row: nothing remembers it. All that
 * somebody does or shows in a network hangs on this row and goes with it.
 */
export const networkMemberships = pgTable(
  'network_memberships',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId, { onDelete: 'cascade' }),
    network: text().$type<Network>().notNull(),
    /** Which wording of the consent was agreed to. */
    consentVersion: integer().notNull(),
    joinedAt: instant().notNull(),
    /** Whether the network's other members see on its page that this member is in it, and then how. */
    shownToMembers: boolean().notNull().default(false),
    /** Empty: what we call them everywhere. */
    shownName: text(),
    showsPronouns: boolean().notNull().default(false),
    showsPlace: boolean().notNull().default(false),
    /** A line about themselves. */
    lineSealed: text(),
    /** Whether they asked for letters from the network's convenors. */
    wantsLetters: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('network_memberships_once').on(t.personId, t.network),
    index('network_memberships_network_idx').on(t.network, t.id),
  ],
)

/**
 * A member of a network asks another one to be put in touch. Each says which of their contact details the other gets if it comes
 * to that; what is shared is read from their record as long as both want it, and copied nowhere.
 */
export const introductions = pgTable(
  'network_introductions',
  {
    id: id(),
    fromId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    toId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    /** Gone once it has ended. */
    noteSealed: text(),
    state: oneOf<IntroductionState>()('asked', 'accepted', 'declined', 'ended').notNull(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
    fromSharesEmail: boolean().notNull(),
    fromSharesPhone: boolean().notNull(),
    toSharesEmail: boolean().notNull().default(false),
    toSharesPhone: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('network_introductions_once').on(t.fromId, t.toId),
    index('network_introductions_to_idx').on(t.toId),
    check('network_introductions_state', isOneOf(t.state)),
    check('network_introductions_two_people', sql`${t.fromId} <> ${t.toId}`),
  ],
)

/** Whose requests somebody does not want to hear of again, as a keyed hash: the table says of nobody that they are in a network. */
export const introductionBlocks = pgTable(
  'network_blocks',
  {
    personId: uuid()
      .notNull()
      .references(() => members.personId, { onDelete: 'cascade' }),
    blockedHash: text().notNull(),
    blockedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.blockedHash] })],
)

/**
 * How many members a network had when they were counted, once a month. Where too few came or went since it was last told, the count
 * is not even kept (lib/kernel/published-count.ts).
 */
export const networkCounts = pgTable(
  'network_counts',
  {
    network: text().$type<Network>().notNull(),
    /** The first day of the month that it is for. */
    month: date().notNull(),
    countedAt: instant().notNull(),
    /** Empty: what was told before is told still. */
    count: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.network, t.month] }),
    check('network_counts_first_of_month', sql`extract(day from ${t.month}) = 1`),
  ],
)

/** A vote within a network on who is to convene it. Nobody is named in it: who called it is nowhere. */
export const convenorVotes = pgTable(
  'network_convenor_votes',
  {
    id: id(),
    network: text().$type<Network>().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    countedAt: instant(),
    /** How many chose nobody of those who stood. */
    noneOfThem: integer(),
  },
  (t) => [
    uniqueIndex('network_convenor_votes_one_open').on(t.network).where(sql`${t.countedAt} is null`),
    check('network_convenor_votes_in_order', sql`${t.opensAt} < ${t.closesAt}`),
  ],
)

/** That a member of the network has voted, until it is counted. The key makes it one member one vote. */
export const convenorVoteMarks = pgTable(
  'network_convenor_vote_marks',
  {
    voteId: uuid()
      .notNull()
      .references(() => convenorVotes.id),
    membershipId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.membershipId] })],
)

/** A ballot in it, until it is counted: no person and no time. For nobody of them where it names none. */
export const convenorBallots = pgTable(
  'network_convenor_ballots',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    voteId: uuid()
      .notNull()
      .references(() => convenorVotes.id),
    convenorId: uuid().references((): AnyPgColumn => networkConvenors.id, { onDelete: 'cascade' }),
  },
  (t) => [index('network_convenor_ballots_vote_idx').on(t.voteId)],
)

/**
 * A member who offers to be a network's convenor, and agreed to be named for it: backed by its members, appointed by two officers,
 * for a term that ends. Stepping down deletes the row, and so does leaving the network.
 */
export const networkConvenors = pgTable(
  'network_convenors',
  {
    id: id(),
    membershipId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    consentVersion: integer().notNull(),
    state: oneOf<ConvenorState>()(
      'offered',
      'backed',
      'proposed',
      'appointed',
      'declined',
    ).notNull(),
    offeredAt: instant().notNull(),
    /** The first officer, and the second. */
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    confirmedBy: uuid().references(() => people.id),
    startsAt: instant(),
    endsAt: instant(),
    /** The vote within the network in which they stand, or stood last; and how many chose them, once it is counted. */
    voteId: uuid().references(() => convenorVotes.id),
    votes: integer(),
    /** The officer who wants the term to end early; a second one ends it. */
    endProposedBy: uuid().references(() => people.id),
    endProposedAt: instant(),
  },
  (t) => [
    uniqueIndex('network_convenors_once').on(t.membershipId),
    check('network_convenors_state', isOneOf(t.state)),
    check(
      'network_convenors_two_people',
      sql`${t.state} <> 'appointed' or (${t.proposedBy} <> ${t.confirmedBy} and ${t.startsAt} < ${t.endsAt})`,
    ),
  ],
)

/** A member of the network who wants somebody as its convenor. */
export const convenorBackers = pgTable(
  'network_convenor_backers',
  {
    convenorId: uuid()
      .notNull()
      .references(() => networkConvenors.id, { onDelete: 'cascade' }),
    membershipId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    backedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.convenorId, t.membershipId] })],
)

/** A convenor saw on the network's list that somebody is in it: for that member to read, and for no officer. */
export const networkLooks = pgTable(
  'network_looks',
  {
    id: id(),
    membershipId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    /** The convenor's own place in the network; empty once they have left it. */
    lookedById: uuid().references(() => networkMemberships.id, { onDelete: 'set null' }),
    /** Once a day is enough to know. */
    lookedOn: date().notNull(),
    lookedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('network_looks_once_a_day').on(t.membershipId, t.lookedById, t.lookedOn)],
)

/** A meeting or event of a network, for its members alone. It says nothing of who called it. */
export const networkMeetings = pgTable(
  'network_meetings',
  {
    id: id(),
    network: text().$type<Network>().notNull(),
    title: text().notNull(),
    startsAt: instant().notNull(),
    /** Where, online, or both. */
    place: text(),
    onlineLink: text(),
    /** Markdown. */
    words: text().notNull(),
    calledAt: instant().notNull(),
    cancelledAt: instant(),
    whyCancelled: text(),
  },
  (t) => [
    index('network_meetings_network_idx').on(t.network, t.startsAt),
    check('network_meetings_somewhere', sql`${t.place} is not null or ${t.onlineLink} is not null`),
  ],
)

/** Whether a member comes, and what they need for it: for the convenors, and gone soon after the meeting. */
export const networkMeetingAnswers = pgTable(
  'network_meeting_answers',
  {
    meetingId: uuid()
      .notNull()
      .references(() => networkMeetings.id, { onDelete: 'cascade' }),
    membershipId: uuid()
      .notNull()
      .references(() => networkMemberships.id, { onDelete: 'cascade' }),
    comes: boolean().notNull(),
    needsSealed: text(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.membershipId] })],
)
