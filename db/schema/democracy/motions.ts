import { and, eq, isNull, sql } from 'drizzle-orm'
import {
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
import type { Majority, MotionState, VoteChoice } from '@/lib/democracy/motions/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'

/** A proposal that members decide on. It needs a mover and a seconder. */
export const motions = pgTable(
  'motions',
  {
    id: id(),
    /** "Motion 14". */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    /** Simple Markdown, as the mover wrote it. */
    text: text().notNull(),
    moverId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The name of record at that moment, as that of the seconder: a motion says for good who moved it. */
    moverName: text().notNull(),
    movedAt: instant().notNull(),
    seconderId: uuid().references(() => members.personId),
    seconderName: text(),
    secondedAt: instant(),
    state: oneOf<MotionState>()('moved', 'seconded', 'voting', 'decided', 'withdrawn')
      .notNull()
      .default('moved'),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex('motions_number_key').on(t.number),
    index('motions_state_idx').on(t.state, t.number),
    check('motions_state', isOneOf(t.state)),
    check('motions_two_people', sql`${t.seconderId} <> ${t.moverId}`),
  ],
)

/**
 * The vote that the secretary called on a motion. It opens and closes by the clock. One that was cancelled before anybody had
 * voted stays as a record, and another can be called.
 */
export const motionVotes = pgTable(
  'motion_votes',
  {
    id: id(),
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    kind: text({ enum: ['confidential'] })
      .notNull()
      .default('confidential'),
    majority: oneOf<Majority>()('simple', 'two-thirds').notNull().default('simple'),
    calledBy: uuid()
      .notNull()
      .references(() => people.id),
    calledAt: instant().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    /** When the ballots were rewritten in random order, after the close. */
    shuffledAt: instant(),
    declaredBy: uuid().references(() => people.id),
    declaredAt: instant(),
    outcome: text({ enum: ['carried', 'lost'] }),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex('motion_votes_one_a_motion').on(t.motionId).where(sql`${t.cancelledAt} is null`),
    index('motion_votes_close_idx').on(t.closesAt),
    check('motion_votes_kind', isOneOf(t.kind)),
    check('motion_votes_majority', isOneOf(t.majority)),
    check('motion_votes_in_order', sql`${t.opensAt} < ${t.closesAt}`),
    check('motion_votes_outcome', isOneOf(t.outcome)),
    check(
      'motion_votes_declared_shuffled',
      sql`${t.declaredAt} is null or ${t.shuffledAt} is not null`,
    ),
    check(
      'motion_votes_cancelled_or_declared',
      sql`${t.cancelledAt} is null or ${t.declaredAt} is null`,
    ),
  ],
)

/** For joins: a motion's vote, whatever was cancelled before. */
export const voteOfMotion = and(
  eq(motionVotes.motionId, motions.id),
  isNull(motionVotes.cancelledAt),
)

/** What an officer changed about a vote before anybody had voted, and the reason that everybody on its roll was told. */
export const voteChanges = pgTable(
  'vote_changes',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    changedBy: uuid()
      .notNull()
      .references(() => people.id),
    changedAt: instant().notNull(),
    reason: text().notNull(),
    /** When it closes from then on. Nothing where it was cancelled. */
    closesAt: instant(),
  },
  (t) => [index('vote_changes_vote_idx').on(t.voteId, t.changedAt)],
)

/** Who may vote in it, frozen when the vote was called. */
export const rollEntries = pgTable(
  'roll_entries',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.personId] })],
)

/** That a member has voted, and nothing of how. The key makes it one member one vote. */
export const rollMarks = pgTable(
  'roll_marks',
  {
    voteId: uuid().notNull(),
    personId: uuid().notNull(),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.personId] })],
)

/**
 * The envelope of a member without an email address who votes by post: two officers record that it came, and with the second one the
 * roll is marked. No time, and nothing of what is in it.
 */
export const voteEnvelopes = pgTable(
  'vote_envelopes',
  {
    voteId: uuid().notNull(),
    personId: uuid().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    foreignKey({
      name: 'vote_envelopes_on_the_roll',
      columns: [t.voteId, t.personId],
      foreignColumns: [rollEntries.voteId, rollEntries.personId],
    }),
    check(
      'vote_envelopes_two_people',
      sql`${t.recordedBy} not in (${t.personId}, ${t.confirmedBy}) and ${t.confirmedBy} is distinct from ${t.personId}`,
    ),
  ],
)

/**
 * A vote on paper out of one of these envelopes, typed by one officer and again by another; whose it was stands nowhere. When both
 * agree it goes into the box, and here nothing is left of what it says.
 */
export const paperVotes = pgTable(
  'paper_votes',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    choice: oneOf<VoteChoice>()('for', 'against', 'abstain'),
    enteredBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
  },
  (t) => [
    index('paper_votes_vote_idx').on(t.voteId),
    check('paper_votes_choice', isOneOf(t.choice)),
    check('paper_votes_two_people', sql`${t.enteredBy} <> ${t.confirmedBy}`),
    check('paper_votes_in_the_box', sql`(${t.choice} is null) = (${t.confirmedBy} is not null)`),
  ],
)

/** A ballot in the box: no person, no time, an id that says nothing. */
export const ballots = pgTable(
  'ballots',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    choice: oneOf<VoteChoice>()('for', 'against', 'abstain').notNull(),
  },
  (t) => [index('ballots_vote_idx').on(t.voteId), check('ballots_choice', isOneOf(t.choice))],
)
