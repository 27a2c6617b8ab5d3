import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boardRecords,
  issuerKeys,
  keyHolders,
  sealedBallots,
} from '@/db/schema/democracy/ballot-box'
import { lockers, paperBallots, paperMarks, paperOrders } from '@/db/schema/democracy/ballot-papers'
import { challenges } from '@/db/schema/democracy/challenges'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import {
  contests,
  electionRoles,
  elections,
  timetableChanges,
} from '@/db/schema/democracy/elections'
import { electors, rollAmendments, rollNames } from '@/db/schema/democracy/electoral-roll'
import { hustingsAnswers, hustingsQuestions } from '@/db/schema/democracy/hustings'
import { markQueries } from '@/db/schema/democracy/marked-register'
import { nominationBackers, nominations } from '@/db/schema/democracy/nominations'
import { paperRestores, restoreShares } from '@/db/schema/democracy/paper-restores'
import { returningOfficerProposals } from '@/db/schema/democracy/returning-officer-proposals'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { turnoutCounts } from '@/db/schema/democracy/turnout'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { draftDays } from './calling/drafts/steps'

const record =
  'For good: others were elected beside you, and the election has to stay checkable. Without your name once your details are erased.'

const ofElection = (column: string) => ({
  Election: sql.raw(`(select title from elections where elections.id = ${column})`),
})
const ofContest = {
  Election: sql.raw(
    `(select e.title || ', ' || c.title from contests c join elections e on e.id = c.election_id where c.id = nominations.contest_id)`,
  ),
}

/** What a candidate wrote, showed and declared. That they stood, and the count, stays. */
export const candidacies = personalData({
  table: nominations,
  title: 'Where you are or were a candidate',
  whose: { person: 'candidateId' },
  columns: {
    contestId: pointer('what the nomination is for'),
    candidateId: pointer('the candidate'),
    candidateName: shown('Name on the ballot paper', { erase: '' }),
    state: shown('Status', { as: codeInWords }),
    acceptedAt: shown('Accepted'),
    withdrawnAt: shown('Withdrawn'),
    refusedReason: shown('Reason given', { erase: null }),
    statement: shown('Statement', { erase: null }),
    declarationsSealed: shown('What you declared', { sealed: true, erase: null }),
    photo: shown('Photo', { erase: null }),
    photoAlt: shown('What the photo shows', { erase: null }),
  },
  beside: ofContest,
  erase: 'blank',
  kept: 'Statement and photo until your details are erased, what you declared until the result can no longer be challenged. That you stood, and the count, stays.',
})

const nomination = {
  outsideName: shown('Candidate from outside'),
  state: shown('Status', { as: codeInWords }),
  proposedAt: shown('Proposed'),
  secondedAt: shown('Seconded'),
} as const

const paperRestoresData = personalData({
  table: paperRestores,
  title: 'Ballot papers you asked to have restored',
  whose: { person: 'personId' },
  columns: {
    electionId: pointer('the election'),
    personId: pointer('the member'),
    browserKey: withheld('only the browser you asked with can use it'),
    askedAt: shown('Asked'),
    restoredAt: shown('Restored'),
    firstBy: actor,
    secondBy: actor,
  },
  beside: ofElection('paper_restores.election_id'),
  erase: 'keep',
  kept: record,
})

export const electionsData = [
  candidacies,
  personalData({
    table: nominations,
    title: 'Nominations you made',
    whose: { person: 'proposerId' },
    columns: {
      ...nomination,
      proposerId: pointer('the proposer'),
      proposerName: shown('Your name', { erase: '' }),
    },
    beside: ofContest,
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: nominations,
    title: 'Nominations you seconded',
    whose: { person: 'seconderId' },
    columns: {
      ...nomination,
      seconderId: pointer('the seconder'),
      seconderName: shown('Your name', { erase: '' }),
    },
    beside: ofContest,
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: nominationBackers,
    title: 'Nominations you back',
    whose: { person: 'personId' },
    columns: {
      nominationId: pointer('the nomination'),
      personId: pointer('the backer'),
      name: shown('Your name', { erase: '' }),
      group: shown('For the group'),
      backedAt: shown('Since'),
    },
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: hustingsAnswers,
    title: 'Your answers as a candidate',
    whose: { of: candidacies, by: 'nominationId' },
    columns: {
      questionId: pointer('the question'),
      nominationId: pointer('the candidate'),
      text: shown('Answer'),
      answeredAt: shown('Answered'),
    },
    beside: {
      Question: sql.raw(
        '(select q.text from hustings_questions q where q.id = hustings_answers.question_id)',
      ),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  personalData({
    table: hustingsQuestions,
    title: 'Questions you asked candidates',
    whose: { person: 'askedBy' },
    columns: {
      electionId: pointer('the election'),
      askedBy: pointer('who asked', { erase: null }),
      text: shown('Question'),
      askedAt: shown('Asked'),
      hiddenAt: shown('Hidden'),
    },
    beside: ofElection('hustings_questions.election_id'),
    erase: 'blank',
    kept: 'For good, because candidates answered it. Without your name once your details are erased.',
  }),
  personalData({
    table: challenges,
    title: 'Challenges you made',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('who made it', { erase: null }),
      text: shown('Challenge'),
      madeAt: shown('Made'),
      answer: shown('Answer'),
      answeredAt: shown('Answered'),
      answeredBy: actor,
    },
    beside: ofElection('challenges.election_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: electors,
    title: 'Your entries on electoral rolls',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      mayVote: shown('Can vote'),
      reason: shown('Why', { as: codeInWords }),
      salt: withheld('it hides your entry among the others'),
    },
    beside: ofElection('electors.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: rollAmendments,
    title: 'Changes to your entries on electoral rolls',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      contestedAt: shown('Queried'),
      contestedSealed: shown('What you wrote', { sealed: true, erase: null }),
      change: shown('Change', { as: codeInWords }),
      state: shown('Status', { as: codeInWords }),
      decidedAt: shown('Decided'),
      salt: withheld('it hides your entry among the others'),
      proposedBy: actor,
      decidedBy: actor,
    },
    beside: ofElection('roll_amendments.election_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: paperMarks,
    title: 'Ballot papers you collected',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      kind: shown('How', { as: codeInWords }),
      blindedHash: withheld('it says nothing of your ballot and is of no use to anybody'),
      generation: shown('Which paper'),
    },
    beside: ofElection('paper_marks.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: rollNames,
    title: 'Your name on electoral rolls',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      name: shown('Name'),
    },
    beside: ofElection('roll_names.election_id'),
    erase: 'delete',
    kept: 'Until your details are erased. Members can read it in the marked register if you took a ballot paper.',
  }),
  personalData({
    table: markQueries,
    title: 'What you queried in marked registers',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      textSealed: shown('What you wrote', { sealed: true, erase: null }),
      madeAt: shown('Queried'),
      answer: shown('Answer', { erase: null }),
      answeredAt: shown('Answered'),
      upheld: shown('Mark found to be wrong'),
      answeredBy: actor,
    },
    beside: ofElection('mark_queries.election_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: paperOrders,
    title: 'Replacement and paper ballots ordered for you',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      kind: shown('What', { as: codeInWords }),
      proposedAt: shown('Ordered'),
      confirmedAt: shown('Confirmed'),
      proposedBy: actor,
      confirmedBy: actor,
    },
    beside: ofElection('paper_orders.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: lockers,
    title: 'Ballot papers kept for you in case you lose your device',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the member'),
      content: withheld('only your recovery code opens it, or two key-holders for your browser'),
    },
    beside: ofElection('lockers.election_id'),
    erase: 'delete',
    kept: 'Until voting closes.',
  }),
  paperRestoresData,
  personalData({
    table: restoreShares,
    title: 'Shares of your ballot paper that key-holders handed over',
    whose: { of: paperRestoresData, by: 'restoreId' },
    columns: {
      restoreId: pointer('the request'),
      sealed: withheld('only the browser you asked with opens it'),
    },
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  personalData({
    table: returningOfficerProposals,
    title: 'Elections that you were proposed to run',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('who was proposed'),
      proposedAt: shown('Proposed'),
      proposedBy: actor,
    },
    beside: ofElection('returning_officer_proposals.election_id'),
    erase: 'delete',
    kept: 'Until another officer confirms it, or your details are erased.',
  }),
  personalData({
    table: standIns,
    title: 'Elections in which you were named to confirm',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('who was named'),
      namedAt: shown('Named'),
      secondAt: shown('Agreed'),
      namedBy: actor,
      firstBy: actor,
      secondBy: actor,
    },
    beside: ofElection('stand_ins.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: keyHolders,
    title: 'Election keys you hold',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('the key-holder'),
      place: shown('Place'),
      holderKey: withheld('it is published with the election'),
      wrapped: withheld('only the words you were shown open it'),
      rehearsedAt: shown('Tested'),
      lostAt: shown('Words reported lost'),
      keySealed: withheld('it opens the ballot box with a second one'),
      shareHash: withheld('it tells a mistyped share from the true one'),
      shareSealed: withheld('it opens the ballot box with a second one'),
    },
    beside: ofElection('key_holders.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: electionRoles,
    title: 'Your roles in elections',
    whose: { person: 'personId' },
    columns: {
      electionId: pointer('the election'),
      personId: pointer('who has or had the role'),
      role: shown('Role', { as: codeInWords }),
      since: shown('Since'),
    },
    beside: ofElection('election_roles.election_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: elections,
    title: 'Elections you run or ran',
    whose: { person: 'returningOfficerId' },
    columns: {
      slug: nothing('published'),
      title: shown('Election'),
      kind: nothing('kind'),
      returningOfficerId: pointer('the returning officer'),
      cancelReason: nothing('published'),
      rollRoot: nothing('cryptography'),
      issuerPublicKey: nothing('cryptography'),
      sealingPublicKey: nothing('cryptography'),
      seedSealed: nothing('cryptography'),
      seedCommitment: nothing('cryptography'),
      manifest: nothing('published'),
      manifestHash: nothing('cryptography'),
      calledBy: actor,
      declaredBy: actor,
      voidReason: nothing('published'),
      voidWords: nothing('published'),
    },
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: electionDrafts,
    title: 'Elections you started to call',
    whose: { person: 'startedBy' },
    columns: {
      steps: withheld('it is about others, and the election is not called yet'),
      startedBy: pointer('who started it'),
      startedAt: shown('Started'),
      savedBy: actor,
      savedAt: shown('Last saved'),
    },
    erase: 'delete',
    kept: `Until the election is called or discarded, or for ${draftDays} days after somebody last saved it.`,
  }),
  noPersonalData(timetableChanges, {
    electionId: pointer('the election'),
    reason: nothing('published'),
    moved: nothing('published'),
    changedBy: actor,
  }),
  noPersonalData(turnoutCounts, { electionId: pointer('the election') }),
  noPersonalData(contests, {
    electionId: pointer('the election'),
    title: nothing('published'),
    group: nothing('setting'),
    office: nothing('kind'),
    rules: nothing('kind'),
    constraints: nothing('setting'),
    exclusive: nothing('setting'),
    termStartsOn: nothing('published'),
    termEndsOn: nothing('published'),
    result: nothing('published'),
  }),
  noPersonalData(issuerKeys, {
    electionId: pointer('the election'),
    privateKeySealed: nothing('cryptography'),
  }),
  // No person, no time: nothing leads from a ballot to whoever cast it.
  noPersonalData(sealedBallots, {
    electionId: pointer('the election'),
    credential: nothing('cryptography'),
    ballot: nothing('cryptography'),
  }),
  noPersonalData(boardRecords, {
    electionId: pointer('the election'),
    type: nothing('kind'),
    body: nothing('published'),
    previousHash: nothing('cryptography'),
    hash: nothing('cryptography'),
  }),
  noPersonalData(paperBallots, {
    electionId: pointer('the election'),
    rankings: nothing('published'),
    enteredBy: actor,
    confirmedBy: actor,
  }),
]
