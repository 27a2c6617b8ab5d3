import { sql } from 'drizzle-orm'
import {
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
import type {
  CandidateAnswer,
  OutsideElectionPhase,
  OutsideElectionProposal,
  OutsideMethod,
} from '@/lib/movement/outside-elections/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { elections } from '../democracy/elections'
import { people } from '../people/people'
import { events } from './events'

/**
 * An election of somebody else: to a party's executive, a council, Parliament. We ask its candidates a questionnaire and publish what they answer. Two
 * officers publish it; from then on its dates stay and its clauses change only one by one, each with a second officer.
 */
export const outsideElections = pgTable(
  'outside_elections',
  {
    id: id(),
    /** For the desk. */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    /** Its public address. */
    slug: text().notNull(),
    state: oneOf<OutsideElectionPhase>()('draft', 'published', 'withdrawn')
      .notNull()
      .default('draft'),
    /** How often it was saved: nobody confirms what they have not read. */
    revision: integer().notNull().default(0),
    title: text().notNull(),
    /** To what the candidates want to be elected. */
    body: text().notNull(),
    places: integer().notNull(),
    method: oneOf<OutsideMethod>()('stv', 'most-votes', 'several-votes').notNull(),
    nominationsCloseOn: date(),
    votingOpensOn: date(),
    votingClosesOn: date().notNull(),
    /** How many local parties have to nominate somebody before they are on the ballot paper, where they nominate. */
    nominationsNeeded: integer(),
    /** The ballot in which our members decide whom we endorse, and how many per cent of its roll have to vote. */
    endorsementId: uuid().references(() => elections.id),
    leastTurnout: integer(),
    /** The last minute in which an answer is on time. */
    answersBy: instant().notNull(),
    draftedBy: uuid()
      .notNull()
      .references(() => people.id),
    draftedAt: instant().notNull(),
    /** What waits for a second officer. */
    proposal: oneOf<OutsideElectionProposal>()('publish', 'withdraw'),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    publishedAt: instant(),
    withdrawnAt: instant(),
    /** Why it is not public any more, or is not to be. */
    why: text(),
  },
  (t) => [
    uniqueIndex('outside_elections_number_key').on(t.number),
    uniqueIndex('outside_elections_slug_key').on(t.slug),
    check('outside_elections_state', isOneOf(t.state)),
    check('outside_elections_method', isOneOf(t.method)),
    check('outside_elections_places', sql`${t.places} between 1 and 1000`),
    check('outside_elections_nominations_needed', sql`${t.nominationsNeeded} between 1 and 10000`),
    check(
      'outside_elections_least_turnout',
      sql`${t.leastTurnout} is null or (${t.leastTurnout} between 1 and 100 and ${t.endorsementId} is not null)`,
    ),
    check('outside_elections_proposal', isOneOf(t.proposal)),
    check(
      'outside_elections_proposed',
      sql`num_nonnulls(${t.proposal}, ${t.proposedBy}, ${t.proposedAt}) in (0, 3)`,
    ),
    check(
      'outside_elections_proposal_fits',
      sql`${t.proposal} is null or (${t.proposal} = 'publish') = (${t.state} = 'draft')`,
    ),
    check('outside_elections_published', sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
    check(
      'outside_elections_withdrawn',
      sql`(${t.state} = 'withdrawn') = (${t.withdrawnAt} is not null) and (${t.state} <> 'withdrawn' or ${t.why} is not null)`,
    ),
    check(
      'outside_elections_in_order',
      sql`(${t.nominationsCloseOn} is null or ${t.nominationsCloseOn} <= coalesce(${t.votingOpensOn}, ${t.votingClosesOn}))
        and (${t.votingOpensOn} is null or ${t.votingOpensOn} <= ${t.votingClosesOn})`,
    ),
  ],
)

/** One clause of the questionnaire. Which version stands, and the other wording that one officer proposes. */
export const questionnaireClauses = pgTable(
  'questionnaire_clauses',
  {
    id: id(),
    outsideElectionId: uuid()
      .notNull()
      .references(() => outsideElections.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    version: integer().notNull().default(1),
    proposedText: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
  },
  (t) => [
    uniqueIndex('questionnaire_clauses_position').on(t.outsideElectionId, t.position),
    check(
      'questionnaire_clauses_proposed',
      sql`num_nonnulls(${t.proposedText}, ${t.proposedBy}, ${t.proposedAt}) in (0, 3)`,
    ),
  ],
)

/** The wordings of a clause. None is ever written again, because candidates have answered it. */
export const questionnaireClauseVersions = pgTable(
  'questionnaire_clause_versions',
  {
    clauseId: uuid()
      .notNull()
      .references(() => questionnaireClauses.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    text: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clauseId, t.number] })],
)

/**
 * A candidate of an outside election, whom we ask. The name is public with it; the address never is, and it goes some time after the
 * voting. They answer by a link that is theirs alone.
 */
export const outsideCandidates = pgTable(
  'outside_candidates',
  {
    id: id(),
    outsideElectionId: uuid()
      .notNull()
      .references(() => outsideElections.id, { onDelete: 'cascade' }),
    /** The last part of their public address. */
    number: integer().notNull(),
    name: text().notNull(),
    /** Who they are, in a line: their branch, their office. */
    about: text(),
    /** Their place in the list, drawn by lot when they were added. */
    lot: integer().notNull(),
    /** Whose address it is, where we know them. */
    personId: uuid().references(() => people.id),
    contactSealed: text(),
    /** Where the address is from, in an officer's words: they are told. */
    contactSource: text(),
    /** Knows their link again, for as long as their answers are public: with it they can have them deleted when we no longer have their address. */
    tokenHash: text(),
    tokenSealed: text(),
    addedBy: uuid()
      .notNull()
      .references(() => people.id),
    addedAt: instant().notNull(),
    askedAt: instant(),
    reminders: integer().notNull().default(0),
    remindedAt: instant(),
    /** When they first answered, and the wording with which they agreed that everybody reads it. */
    answeredAt: instant(),
    consentVersion: integer(),
    /** When they said that they do not answer. */
    declinedAt: instant(),
    /** When they had their answers deleted, with the address. */
    deletedAt: instant(),
  },
  (t) => [
    uniqueIndex('outside_candidates_number').on(t.outsideElectionId, t.number),
    uniqueIndex('outside_candidates_name_once').on(t.outsideElectionId, sql`lower(${t.name})`),
    uniqueIndex('outside_candidates_token_key').on(t.tokenHash),
    index('outside_candidates_person_idx').on(t.personId),
    check(
      'outside_candidates_contact',
      sql`num_nonnulls(${t.contactSealed}, ${t.contactSource}, ${t.tokenSealed}) in (0, 3) and (${t.tokenSealed} is null or ${t.tokenHash} is not null)`,
    ),
    check(
      'outside_candidates_agreed',
      sql`(${t.answeredAt} is null) = (${t.consentVersion} is null)`,
    ),
    check(
      'outside_candidates_one_end',
      sql`num_nonnulls(${t.answeredAt}, ${t.declinedAt}, ${t.deletedAt}) <= 1`,
    ),
    check('outside_candidates_deleted', sql`${t.deletedAt} is null or ${t.contactSealed} is null`),
  ],
)

/** What a candidate answered to a clause, and to which wording. A correction is another row: what was said before stays beside it. */
export const candidateAnswers = pgTable(
  'candidate_answers',
  {
    candidateId: uuid()
      .notNull()
      .references(() => outsideCandidates.id, { onDelete: 'cascade' }),
    clauseId: uuid()
      .notNull()
      .references(() => questionnaireClauses.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    clauseVersion: integer().notNull(),
    answer: oneOf<CandidateAnswer>()('agree', 'qualified', 'disagree', 'none').notNull(),
    words: text(),
    givenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.candidateId, t.clauseId, t.number] }),
    check('candidate_answers_answer', isOneOf(t.answer)),
    check('candidate_answers_words', sql`${t.answer} <> 'qualified' or ${t.words} is not null`),
  ],
)

/** A local party that has nominated a candidate, and where an officer knows it from. */
export const outsideNominations = pgTable(
  'outside_nominations',
  {
    id: id(),
    candidateId: uuid()
      .notNull()
      .references(() => outsideCandidates.id, { onDelete: 'cascade' }),
    party: text().notNull(),
    nominatedOn: date().notNull(),
    source: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => people.id),
    recordedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('outside_nominations_party_once').on(t.candidateId, sql`lower(${t.party})`)],
)

/** Events at which the candidates of an outside election answer questions. */
export const outsideHustings = pgTable(
  'outside_hustings',
  {
    outsideElectionId: uuid()
      .notNull()
      .references(() => outsideElections.id, { onDelete: 'cascade' }),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.outsideElectionId, t.eventId] })],
)

/** How to vote for whom we endorse, and who promotes that: as everybody reads it, and as one officer proposes it. */
export const endorsementGuides = pgTable(
  'endorsement_guides',
  {
    outsideElectionId: uuid()
      .primaryKey()
      .references(() => outsideElections.id, { onDelete: 'cascade' }),
    /** Markdown. */
    text: text(),
    /** Name and postal address of whoever promotes it, as the law on elections may ask. */
    promoter: text(),
    proposedText: text(),
    proposedPromoter: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
  },
  (t) => [
    check(
      'endorsement_guides_proposed',
      sql`num_nonnulls(${t.proposedText}, ${t.proposedBy}, ${t.proposedAt}) in (0, 3) and (${t.proposedPromoter} is null or ${t.proposedText} is not null)`,
    ),
  ],
)
