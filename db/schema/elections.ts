import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant } from './columns'
import { members, people } from './people'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An election, or a ballot on whom to endorse outside. It opens and closes by the clock; its dates are set when it is called. */
export const elections = pgTable(
  'elections',
  {
    id: id(),
    slug: text().notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    /** Appointed for this election, never a candidate in it. */
    returningOfficerId: uuid()
      .notNull()
      .references(() => members.personId),
    calledBy: uuid()
      .notNull()
      .references(() => people.id),
    calledAt: instant().notNull(),
    nominationsOpenAt: instant().notNull(),
    nominationsCloseAt: instant().notNull(),
    withdrawalsUntil: instant().notNull(),
    rollFreezesAt: instant().notNull(),
    collectFrom: instant().notNull(),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    challengesUntil: instant().notNull(),
    cancelledAt: instant(),
    cancelReason: text(),
    rollFrozenAt: instant(),
    rollRoot: text(),
    issuerPublicKey: jsonb().$type<JsonWebKey>(),
    issuerPrivateKeySealed: text(),
    sealingPublicKey: jsonb().$type<JsonWebKey>(),
    rehearsedAt: instant(),
    seedSealed: text(),
    seedCommitment: text(),
    manifest: jsonb().$type<Record<string, unknown>>(),
    manifestHash: text(),
    publishedAt: instant(),
    closedAt: instant(),
    openedAt: instant(),
    countedAt: instant(),
    declaredAt: instant(),
    declaredBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('elections_slug_key').on(t.slug),
    index('elections_when_idx').on(t.opensAt),
    check('elections_kind', sql`${t.kind} in ('officers', 'endorsement')`),
    check(
      'elections_in_order',
      sql`${t.nominationsOpenAt} < ${t.nominationsCloseAt} and ${t.nominationsCloseAt} <= ${t.withdrawalsUntil}
        and ${t.withdrawalsUntil} <= ${t.collectFrom} and ${t.rollFreezesAt} <= ${t.collectFrom}
        and ${t.collectFrom} < ${t.opensAt} and ${t.opensAt} < ${t.closesAt} and ${t.closesAt} < ${t.challengesUntil}`,
    ),
  ],
)

/** One question of an election: who fills these seats. Counted in the order of `position`. */
export const contests = pgTable(
  'contests',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    position: integer().notNull(),
    title: text().notNull(),
    office: text(),
    seats: integer().notNull(),
    rules: text().notNull(),
    /** Who may be elected together: `{ name, declaration, min?, max? }[]`. */
    constraints: jsonb()
      .$type<{ name: string; declaration: string; min?: number; max?: number }[]>()
      .notNull(),
    termStartsOn: date(),
    termEndsOn: date(),
    result: jsonb().$type<Record<string, unknown>>(),
  },
  (t) => [
    uniqueIndex('contests_position_key').on(t.electionId, t.position),
    check('contests_rules', sql`${t.rules} in ('scottish', 'av', 'meek')`),
    check('contests_seats', sql`${t.seats} between 1 and 50`),
  ],
)

/** Somebody put forward: by whom, seconded by whom, accepted or not by themselves. */
export const nominations = pgTable(
  'nominations',
  {
    id: id(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    candidateId: uuid()
      .notNull()
      .references(() => members.personId),
    proposerId: uuid()
      .notNull()
      .references(() => members.personId),
    seconderId: uuid().references(() => members.personId),
    proposedAt: instant().notNull(),
    secondedAt: instant(),
    acceptedAt: instant(),
    withdrawnAt: instant(),
    state: text().notNull().default('proposed'),
    /** What the returning officer said when refusing it. */
    refusedReason: text(),
    statement: text(),
    /** What the candidate declares for quotas, and how each may show: sealed. */
    declarationsSealed: text(),
    photo: bytes(),
    photoAlt: text(),
  },
  (t) => [
    uniqueIndex('nominations_one_a_contest')
      .on(t.contestId, t.candidateId)
      .where(sql`${t.state} not in ('withdrawn', 'refused')`),
    index('nominations_candidate_idx').on(t.candidateId),
    check(
      'nominations_state',
      sql`${t.state} in ('proposed', 'seconded', 'accepted', 'withdrawn', 'refused')`,
    ),
    check('nominations_two_people', sql`${t.seconderId} <> ${t.proposerId}`),
    check('nominations_seconder_other', sql`${t.seconderId} <> ${t.candidateId}`),
    check('nominations_photo_size', sql`${t.photo} is null or octet_length(${t.photo}) <= 1000000`),
  ],
)

/** Who else stands behind a nomination: members, or local groups where the rules ask for some. */
export const nominationBackers = pgTable(
  'nomination_backers',
  {
    nominationId: uuid()
      .notNull()
      .references(() => nominations.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** The group that this person speaks for; empty for themselves. */
    group: text().notNull().default(''),
    backedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.nominationId, t.personId, t.group] })],
)

/** A question of a member to all candidates. */
export const hustingsQuestions = pgTable(
  'hustings_questions',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    askedBy: uuid().references(() => people.id),
    text: text().notNull(),
    askedAt: instant().notNull(),
    hiddenAt: instant(),
  },
  (t) => [index('hustings_questions_election_idx').on(t.electionId, t.askedAt)],
)

export const hustingsAnswers = pgTable(
  'hustings_answers',
  {
    questionId: uuid()
      .notNull()
      .references(() => hustingsQuestions.id),
    nominationId: uuid()
      .notNull()
      .references(() => nominations.id),
    text: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.nominationId] })],
)

/** A member's line on the roll of an election, frozen with the reason why they may or may not vote. */
export const electors = pgTable(
  'electors',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    mayVote: boolean().notNull(),
    reason: text().notNull(),
    /** Where the line stands in the tree whose root is published, and the salt that hides it there. */
    place: integer(),
    salt: text(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    uniqueIndex('electors_place_key').on(t.electionId, t.place),
    check('electors_place', sql`${t.mayVote} = (${t.place} is not null and ${t.salt} is not null)`),
  ],
)

/** A change of the roll after the freeze: somebody contests their line, one officer proposes, another confirms. */
export const rollAmendments = pgTable(
  'roll_amendments',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    contestedAt: instant(),
    contestedSealed: text(),
    change: text(),
    /** Of somebody who is added: what hides their line in the tree. */
    salt: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
    state: text().notNull(),
  },
  (t) => [
    uniqueIndex('roll_amendments_one_open')
      .on(t.electionId, t.personId)
      .where(sql`${t.state} in ('contested', 'proposed')`),
    check(
      'roll_amendments_state',
      sql`${t.state} in ('contested', 'proposed', 'made', 'turned-down')`,
    ),
    check('roll_amendments_change', sql`${t.change} in ('add', 'take-off')`),
    check(
      'roll_amendments_two_people',
      sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
  ],
)

/** That an elector has a ballot paper, and which blinded message was signed for it. No time, nothing of the ballot. */
export const paperMarks = pgTable(
  'paper_marks',
  {
    electionId: uuid().notNull(),
    personId: uuid().notNull(),
    kind: text().notNull(),
    blindedHash: text(),
    /** 1, and one more for each replacement by two people. */
    generation: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    check('paper_marks_kind', sql`${t.kind} in ('collected', 'assisted')`),
    // Somebody whose paper was replaced has not asked for the new one yet.
    check(
      'paper_marks_blinded',
      sql`case ${t.kind} when 'assisted' then ${t.blindedHash} is null
        else ${t.blindedHash} is not null or ${t.generation} > 1 end`,
    ),
  ],
)

/** Two officers give somebody a second paper in the place of a lost one, or mark them for a paper that others write down. */
export const paperOrders = pgTable(
  'paper_orders',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    kind: text().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
  },
  (t) => [
    uniqueIndex('paper_orders_one_open')
      .on(t.electionId, t.personId)
      .where(sql`${t.confirmedAt} is null`),
    check('paper_orders_kind', sql`${t.kind} in ('replace', 'assist')`),
    check('paper_orders_two_people', sql`${t.confirmedBy} <> ${t.proposedBy}`),
  ],
)

/**
 * What a voter's browser keeps with us in case the device is lost: opened only by their recovery code. No foreign keys here
 * and on the marks: to check one, PostgreSQL writes into the member's row when their paper was collected.
 */
export const lockers = pgTable(
  'lockers',
  {
    electionId: uuid().notNull(),
    personId: uuid().notNull(),
    content: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    check('lockers_size', sql`length(${t.content}) <= 20000`),
  ],
)

/** A sealed ballot in the box, under the key of its paper: no person, no time. A later one of the same paper replaces it. */
export const sealedBallots = pgTable(
  'sealed_ballots',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    credential: text().notNull(),
    sequence: integer().notNull(),
    ballot: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The sequence that stands on the board already; 0 for none. */
    posted: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.credential] }),
    check('sealed_ballots_sequence', sql`${t.sequence} > 0 and ${t.posted} <= ${t.sequence}`),
  ],
)

/** The public record of an election, each entry with the hash of the one before. It only grows. */
export const boardRecords = pgTable(
  'board_records',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    number: integer().notNull(),
    type: text().notNull(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.electionId, t.number] })],
)

/** Three people from different camps hold the key that opens the ballots; any two of them suffice. */
export const keyHolders = pgTable(
  'key_holders',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    place: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** SHA-256 of the share, so that a mistyped one is noticed. */
    shareHash: text(),
    rehearsedAt: instant(),
    /** The share itself, given back after the close; sealed until the second one is there. */
    shareSealed: text(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.place] }),
    uniqueIndex('key_holders_person_key').on(t.electionId, t.personId),
    check('key_holders_place', sql`${t.place} between 1 and 3`),
  ],
)

/** A paper ballot of somebody without a device, entered by one and confirmed by another. */
export const paperBallots = pgTable(
  'paper_ballots',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    rankings: jsonb().$type<Record<string, number[]>>().notNull(),
    enteredBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
  },
  (t) => [
    check(
      'paper_ballots_two_people',
      sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.enteredBy}`,
    ),
  ],
)

/** A member doubts the result, within the time the rule book gives. */
export const challenges = pgTable(
  'challenges',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid().references(() => people.id),
    text: text().notNull(),
    madeAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
    answeredBy: uuid().references(() => people.id),
    upheld: boolean(),
  },
  (t) => [index('challenges_election_idx').on(t.electionId, t.madeAt)],
)
