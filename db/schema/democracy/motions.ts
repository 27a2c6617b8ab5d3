import { and, eq, isNull, sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Count } from '@/lib/democracy/elections/count/contest'
import type {
  CastingVote,
  ExclusionReason,
  Majority,
  MotionState,
  RollProposal,
  VoteChoice,
  VoteKind,
} from '@/lib/democracy/motions/states'
import type { MotionCount } from '@/lib/democracy/motions/tally'
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
    moverId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The name of record at that moment, as that of the seconder: a motion says for good who moved it. */
    moverName: text().notNull(),
    movedAt: instant().notNull(),
    seconderId: uuid().references(() => members.personId),
    seconderName: text(),
    /** Since when it is put: by its seconder, or without one by those who support it. */
    secondedAt: instant(),
    state: oneOf<MotionState>()('moved', 'seconded', 'voting', 'decided', 'withdrawn', 'composited')
      .notNull()
      .default('moved'),
    withdrawnAt: instant(),
    /** When its mover let everybody who may support it read it, so that it can be put without a seconder. */
    openedForSupportAt: instant(),
  },
  (t) => [
    uniqueIndex('motions_number_key').on(t.number),
    index('motions_state_idx').on(t.state, t.number),
    check('motions_state', isOneOf(t.state)),
    check('motions_two_people', sql`${t.seconderId} <> ${t.moverId}`),
  ],
)

/**
 * A motion's text as it was fixed: by its mover, and with its amendments when the vote is called. The newest is the motion. The cut into
 * lines is stored, so that line 9 stays line 9.
 */
export const motionVersions = pgTable(
  'motion_versions',
  {
    motionId: uuid()
      .notNull()
      .references(() => motions.id),
    number: integer().notNull(),
    /** Simple Markdown. */
    text: text().notNull(),
    lines: text().array().notNull(),
    fixedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.motionId, t.number] }),
    // The archive is searched by words.
    index('motion_versions_words_idx').using('gin', sql`to_tsvector('english', ${t.text})`),
  ],
)

/**
 * The vote that the secretary called on a motion, for some days; or one that the chair of a meeting put to those who are there, on a
 * motion, an amendment or a question of procedure. It opens and closes by the clock, and in a meeting sooner when the chair says so. One
 * that was cancelled before anybody had voted, that objections stopped, or whose result was set aside after a challenge, stays as a
 * record, and another can be called.
 */
export const motionVotes = pgTable(
  'motion_votes',
  {
    id: id(),
    /** What it is about: a motion, an amendment, or what the chair asked the meeting. The guards hold where the other ids lead. */
    motionId: uuid().references(() => motions.id),
    amendmentId: uuid(),
    question: text(),
    /** In which meeting it was put, and to which item of its agenda. Nothing, where members vote for some days. */
    meetingId: uuid(),
    itemId: uuid(),
    kind: oneOf<VoteKind>()('confidential', 'open', 'hands').notNull().default('confidential'),
    majority: oneOf<Majority>()(
      'simple',
      'two-thirds',
      'present',
      'unless-objected',
      'plurality',
      'ranked',
    )
      .notNull()
      .default('simple'),
    /** A consent decision: so many objections stop it, by the rule book and the roll on the day it was opened. */
    objectionsToStop: integer(),
    /**
     * So many members have to vote, by the rule book and the roll on the day it was called. Votes that are older had no such rule, and
     * in a meeting the quorum is of those who are there.
     */
    quorum: integer(),
    /** Between several options: the lots of a tie are drawn from it. It is fixed before anybody votes, and read with the result. */
    lotsSeed: text(),
    calledBy: uuid()
      .notNull()
      .references(() => people.id),
    calledAt: instant().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    /** When the box was closed for good; the ballots of a confidential vote were rewritten in random order with it. */
    shuffledAt: instant(),
    declaredBy: uuid().references(() => people.id),
    declaredAt: instant(),
    outcome: text({ enum: ['carried', 'lost'] }),
    /** How the chair decided a tie, where the rule book lets the chair. */
    castingVote: oneOf<CastingVote>()('for', 'against'),
    /** The numbers that were declared: a recount of the rows is held against them. */
    declaredCount: jsonb().$type<MotionCount>(),
    /** Between several options the whole count, stage by stage, for the same. */
    declaredResult: jsonb().$type<Count>(),
    /** Until then any member can challenge the result. */
    challengesUntil: instant(),
    /** When two officers upheld a challenge: the result counts no longer. */
    setAsideAt: instant(),
    /** When the last of so many objections came in: nothing is decided, and the motion is where it was. */
    stoppedAt: instant(),
    cancelledAt: instant(),
  },
  (t) => [
    uniqueIndex('motion_votes_one_a_motion')
      .on(t.motionId)
      .where(sql`${t.cancelledAt} is null and ${t.setAsideAt} is null and ${t.stoppedAt} is null`),
    uniqueIndex('motion_votes_one_an_amendment')
      .on(t.amendmentId)
      .where(sql`${t.cancelledAt} is null`),
    // A meeting decides one thing after the other, and the next is put when it has heard how this one came out.
    uniqueIndex('motion_votes_one_at_a_time')
      .on(t.meetingId)
      .where(sql`${t.cancelledAt} is null and ${t.declaredAt} is null`),
    index('motion_votes_meeting_idx').on(t.meetingId, t.calledAt),
    check(
      'motion_votes_about_one',
      sql`num_nonnulls(${t.motionId}, ${t.amendmentId}, ${t.question}) = 1`,
    ),
    check(
      'motion_votes_in_a_meeting',
      sql`${t.meetingId} is not null or (${t.motionId} is not null and ${t.kind} <> 'hands')`,
    ),
    check('motion_votes_casting', isOneOf(t.castingVote)),
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
    check(
      'motion_votes_unless_objected',
      sql`(${t.majority} = 'unless-objected') = (${t.objectionsToStop} is not null) and (${t.objectionsToStop} is null
        or (${t.objectionsToStop} > 0 and ${t.kind} = 'open' and ${t.meetingId} is null))`,
    ),
    check(
      'motion_votes_several_options',
      sql`(${t.majority} in ('plurality', 'ranked')) = (${t.lotsSeed} is not null) and (${t.lotsSeed} is null
        or (${t.kind} <> 'hands' and ${t.motionId} is not null))`,
    ),
    check(
      'motion_votes_stopped',
      sql`${t.stoppedAt} is null or (${t.objectionsToStop} is not null and ${t.declaredAt} is null and ${t.cancelledAt} is null)`,
    ),
    check(
      'motion_votes_set_aside_declared',
      sql`${t.setAsideAt} is null or ${t.declaredAt} is not null`,
    ),
  ],
)

/** What members choose between in a vote, in the order of its ballot paper. The last can be that they want none of them. */
export const voteOptions = pgTable(
  'vote_options',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    /** From 1. */
    number: integer().notNull(),
    name: text().notNull(),
    noneOfThese: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.voteId, t.number] })],
)

/** The vote that counts: what was cancelled, set aside or stopped by objections before is a record. */
export const standingVote = and(
  isNull(motionVotes.cancelledAt),
  isNull(motionVotes.setAsideAt),
  isNull(motionVotes.stoppedAt),
)

/** For joins: a motion's vote, whatever was cancelled or set aside before. */
export const voteOfMotion = and(eq(motionVotes.motionId, motions.id), standingVote)

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

/** Who may vote in it, frozen when the vote was called, and since then only added to by two officers. */
export const rollEntries = pgTable(
  'roll_entries',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** Rolls that are older than reasons have none. */
    reason: oneOf<'good' | 'grace' | 'added' | 'present'>()('good', 'grace', 'added', 'present'),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    check('roll_entries_reason', isOneOf(t.reason)),
  ],
)

/** Who belonged to us at the freeze and is not on the roll, and why. Whoever is in neither list joined later. */
export const rollExclusions = pgTable(
  'roll_exclusions',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    reason: oneOf<ExclusionReason>()(
      'joined-late',
      'imported-late',
      'provisional',
      'lapsed',
      'suspended',
    ).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    check('roll_exclusions_reason', isOneOf(t.reason)),
  ],
)

/**
 * A member who is not on the roll of a vote, and should be: said by them, or seen by an officer. One officer proposes what is to be
 * done, and another confirms it.
 */
export const voteRollQueries = pgTable(
  'vote_roll_queries',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** When the member asked. Nothing where an officer began it. */
    queriedAt: instant(),
    /** What they wrote, sealed. */
    querySealed: text(),
    proposal: oneOf<RollProposal>()('add', 'keep'),
    /** What the member is told, sealed. */
    answerSealed: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('vote_roll_queries_one_open')
      .on(t.voteId, t.personId)
      .where(sql`${t.decidedAt} is null`),
    check('vote_roll_queries_proposal', isOneOf(t.proposal)),
    check(
      'vote_roll_queries_in_order',
      sql`(${t.proposal} is null) = (${t.proposedAt} is null) and (${t.decidedAt} is null or ${t.proposedAt} is not null)`,
    ),
    check(
      'vote_roll_queries_two_people',
      sql`${t.personId} not in (${t.proposedBy}, ${t.decidedBy}) and ${t.proposedBy} <> ${t.decidedBy}`,
    ),
  ],
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
 * How somebody voted in an open vote, under their name of record: it goes into the minutes. It can be changed until the vote
 * closes, unless it came on paper, and nobody but its voter is shown it before the result is declared.
 */
export const namedVotes = pgTable(
  'named_votes',
  {
    voteId: uuid().notNull(),
    personId: uuid().notNull(),
    choice: oneOf<VoteChoice>()('for', 'against', 'abstain').notNull(),
    /** The options by their numbers, the first choice first: "for" is a vote for one of them, and whoever abstains names none. */
    ranking: integer().array(),
    name: text().notNull(),
    /** It came by post, and two officers typed what it says. */
    onPaper: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    foreignKey({
      name: 'named_votes_marked',
      columns: [t.voteId, t.personId],
      foreignColumns: [rollMarks.voteId, rollMarks.personId],
    }),
    check('named_votes_choice', isOneOf(t.choice)),
  ],
)

/**
 * Why a member objects to what is carried unless so many object. Under the name beside their vote, which is against it; once they have
 * taken it back the reason is gone, and their vote says that they abstain.
 */
export const objections = pgTable(
  'objections',
  {
    voteId: uuid().notNull(),
    personId: uuid().notNull(),
    reason: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    foreignKey({
      name: 'objections_voted_against',
      columns: [t.voteId, t.personId],
      foreignColumns: [namedVotes.voteId, namedVotes.personId],
    }),
  ],
)

/**
 * The envelope of a member without an email address who votes by post: two officers record that it came, and with the second one the
 * roll is marked. No time, and nothing of what is in it; of an open vote what it says, until the second officer has typed the same.
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
    choice: oneOf<VoteChoice>()('for', 'against', 'abstain'),
    ranking: integer().array(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    check('vote_envelopes_choice', isOneOf(t.choice)),
    check('vote_envelopes_typed', sql`${t.choice} is null or ${t.confirmedBy} is null`),
    check('vote_envelopes_ranking', sql`${t.ranking} is null or ${t.choice} is not null`),
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
    /** Between several options, as in a vote by name. */
    ranking: integer().array(),
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
    check('paper_votes_ranking', sql`${t.ranking} is null or ${t.choice} is not null`),
  ],
)

/**
 * What a teller counted in a show of hands. Two count each time, and neither sees what the other wrote before both have; when they
 * differ, they count again.
 */
export const handCounts = pgTable(
  'hand_counts',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    round: integer().notNull(),
    countedBy: uuid()
      .notNull()
      .references(() => people.id),
    for: integer().notNull(),
    against: integer().notNull(),
    abstained: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.round, t.countedBy] }),
    check('hand_counts_figures', sql`least(${t.for}, ${t.against}, ${t.abstained}) >= 0`),
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
    /** Between several options, as in a vote by name. */
    ranking: integer().array(),
  },
  (t) => [index('ballots_vote_idx').on(t.voteId), check('ballots_choice', isOneOf(t.choice))],
)

/** A member doubts a declared result. One officer without a part in it answers, and another one confirms the answer. */
export const voteChallenges = pgTable(
  'vote_challenges',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid().references(() => people.id),
    text: text().notNull(),
    madeAt: instant().notNull(),
    upheld: boolean(),
    answer: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    answeredBy: uuid().references(() => people.id),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('vote_challenges_one_open')
      .on(t.voteId, t.personId)
      .where(sql`${t.answeredAt} is null`),
    check(
      'vote_challenges_in_order',
      sql`(${t.proposedAt} is null) = (${t.upheld} is null) and (${t.answeredAt} is null or ${t.proposedAt} is not null)`,
    ),
    check(
      'vote_challenges_two_people',
      sql`${t.personId} not in (${t.proposedBy}, ${t.answeredBy}) and ${t.proposedBy} <> ${t.answeredBy}`,
    ),
  ],
)
