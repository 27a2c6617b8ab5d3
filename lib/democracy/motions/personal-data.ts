import 'server-only'
import { sql } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { motionComments } from '@/db/schema/democracy/comments'
import { decisionDuties, decisionReports } from '@/db/schema/democracy/decisions'
import { motionPapers } from '@/db/schema/democracy/motion-papers'
import { motionSupports } from '@/db/schema/democracy/motion-supports'
import {
  ballots,
  handCounts,
  motions,
  motionVersions,
  motionVotes,
  namedVotes,
  objections,
  paperVotes,
  rollEntries,
  rollExclusions,
  rollMarks,
  voteChallenges,
  voteChanges,
  voteEnvelopes,
  voteOptions,
  voteRollQueries,
} from '@/db/schema/democracy/motions'
import { publications, publicNames } from '@/db/schema/democracy/publications'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
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
import { organisation } from '@/lib/organisation'
import { type RollReason, rollReasons } from '@/lib/people/members/roll-rule'
import type { TextChanges } from './text/changes'

const record =
  'For good: it is part of the record of our decisions. Without your name once your details are erased.'

const sharedDraftKept = `Until the motion is moved or its mover discards it, or for ${organisation.retention.draftMonths} months after one of you last saved it.`

const motion = {
  number: shown('Motion'),
  title: shown('Title'),
  state: shown('Status', { as: codeInWords }),
  movedAt: shown('Moved'),
  openedForSupportAt: shown('Opened for support'),
  secondedAt: shown('Seconded'),
  withdrawnAt: shown('Withdrawn'),
} as const

const rollReasonInWords = (reason: RollReason | null) => (reason ? rollReasons[reason] : '')
const amendment = {
  motionId: pointer('the motion'),
  number: shown('Amendment'),
  changes: shown('Your changes', { as: changesInWords }),
  state: shown('Status', { as: codeInWords }),
  movedAt: shown('Moved'),
  version: shown('To version'),
  secondedAt: shown('Seconded'),
  voteAskedAt: shown('A vote was asked for'),
  acceptedAt: shown('Accepted'),
  handsFor: shown('Hands for'),
  handsAgainst: shown('Hands against'),
  decidedAt: shown('Decided'),
  countedBy: actor,
  confirmedBy: actor,
  voteId: pointer('the vote that decided it'),
} as const

/** What goes and what comes, as its mover wrote it. */
function changesInWords(changes: TextChanges): string {
  return changes.map(({ from, to, words }) => `${from} to ${to}: ${words}`).join('\n')
}

const rankingInWords = (ranking: number[] | null) => (ranking ?? []).join(', ')

function ofMotion(column: string) {
  return {
    Motion: sql.raw(`(select m.number || ': ' || m.title from motions m where m.id = ${column})`),
  }
}

/** The motion of a vote, beside a row that says only which vote. */
const ofVote = (column: string) => ({
  Motion: sql.raw(
    `(select coalesce(v.question, m.number || ': ' || m.title) from motion_votes v left join amendments a on a.id = v.amendment_id
      left join motions m on m.id = coalesce(v.motion_id, a.motion_id) where v.id = ${column})`,
  ),
})

const movedMotions = personalData({
  table: motions,
  title: 'Motions you moved',
  whose: { person: 'moverId' },
  columns: {
    ...motion,
    moverId: pointer('the mover'),
    moverName: shown('Name under it', { erase: '' }),
  },
  erase: 'blank',
  kept: record,
})

export const motionsData = [
  movedMotions,
  personalData({
    table: motionVersions,
    title: 'The text of motions you moved',
    whose: { of: movedMotions, by: 'motionId' },
    columns: {
      motionId: pointer('the motion'),
      number: shown('Version'),
      text: shown('Text'),
      lines: nothing('setting'),
      fixedAt: shown('Fixed'),
    },
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: motionPapers,
    title: 'Papers you added to motions',
    whose: { of: movedMotions, by: 'motionId' },
    columns: {
      motionId: pointer('the motion'),
      title: shown('Title'),
      pdf: withheld('it is a file, which you can read with the motion', {}),
      addedAt: shown('Added'),
    },
    erase: 'delete',
    kept: 'Until you remove it, withdraw the motion or your details are erased.',
  }),
  personalData({
    table: motions,
    title: 'Motions you seconded',
    whose: { person: 'seconderId' },
    columns: {
      ...motion,
      seconderId: pointer('the seconder'),
      seconderName: shown('Name under it', { erase: '' }),
    },
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: sharedDrafts,
    title: 'Drafts you write with somebody',
    whose: { person: 'moverId' },
    columns: {
      moverId: pointer('the mover'),
      writerId: pointer('whoever writes it with them'),
      keySealed: withheld('whoever has it can write on the draft'),
      invitations: shown('Invitations sent'),
      boxesSealed: shown('The words', { sealed: true }),
      savedBy: actor,
      savedAt: shown('Saved'),
    },
    erase: 'delete',
    kept: sharedDraftKept,
  }),
  personalData({
    table: sharedDrafts,
    title: 'Drafts of others that you write with them',
    whose: { person: 'writerId' },
    columns: {
      moverId: pointer('the mover'),
      writerId: pointer('whoever writes it with them', { erase: null }),
      boxesSealed: shown('The words', { sealed: true }),
      savedAt: shown('Saved'),
    },
    erase: 'blank',
    kept: sharedDraftKept,
  }),
  personalData({
    table: motionSupports,
    title: 'Motions you support',
    whose: { person: 'personId' },
    columns: {
      motionId: pointer('the motion'),
      personId: pointer('whoever supports it'),
      name: shown('Name under it', { erase: '' }),
      member: shown('As a member'),
      shown: shown<boolean>('Your name is shown', { erase: false }),
      consentVersion: shown<null>('Version of the consent', { erase: null }),
      supportedAt: shown('Supported'),
    },
    beside: ofMotion('motion_supports.motion_id'),
    erase: 'blank',
    kept: 'With the motion, until you withdraw your support or its mover withdraws the motion. Without your name once your details are erased.',
  }),
  personalData({
    table: motionComments,
    title: 'Questions and comments you wrote on motions',
    whose: { person: 'authorId' },
    columns: {
      motionId: pointer('the motion'),
      answerTo: pointer('what it answers'),
      authorId: pointer('the author'),
      authorName: shown('Name beside it', { erase: '' }),
      text: shown('What you wrote', { erase: '' }),
      writtenAt: shown('Written'),
      deletedAt: shown('Deleted', { erasedNow: true }),
      hiddenAt: shown('Hidden by an officer'),
      hiddenBy: actor,
      hiddenReason: shown('Reason for hiding it', { erase: null }),
    },
    beside: ofMotion('motion_comments.motion_id'),
    erase: 'blank',
    kept: 'With the motion, until you delete it. Without your words and your name once your details are erased.',
  }),
  personalData({
    table: amendments,
    title: 'Amendments you moved',
    whose: { person: 'moverId' },
    columns: {
      ...amendment,
      moverId: pointer('the mover'),
      moverName: shown('Name under it', { erase: '' }),
    },
    beside: ofMotion('amendments.motion_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: amendments,
    title: 'Amendments you seconded',
    whose: { person: 'seconderId' },
    columns: {
      ...amendment,
      seconderId: pointer('the seconder'),
      seconderName: shown('Name under it', { erase: '' }),
    },
    beside: ofMotion('amendments.motion_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: rollEntries,
    title: 'Votes you could take part in',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      reason: shown('Why', { as: rollReasonInWords }),
    },
    beside: ofVote('roll_entries.vote_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: rollExclusions,
    title: 'Votes you could not take part in',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      reason: shown('Why', { as: rollReasonInWords }),
    },
    beside: ofVote('roll_exclusions.vote_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: voteRollQueries,
    title: 'Queries about your entries on the rolls of votes',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      queriedAt: shown('Queried'),
      querySealed: shown('What you wrote', { sealed: true, erase: null }),
      proposal: shown('Proposed', { as: codeInWords }),
      answerSealed: shown('Answer', { sealed: true, erase: null }),
      proposedAt: shown('First officer decided'),
      proposedBy: actor,
      decidedBy: actor,
      decidedAt: shown('Decided'),
    },
    beside: ofVote('vote_roll_queries.vote_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: namedVotes,
    title: 'How you voted in open votes',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      choice: shown('Vote', { as: codeInWords }),
      ranking: shown('Options by their numbers, in your order', { as: rankingInWords }),
      onPaper: shown('On paper'),
      name: shown('Name beside it', { erase: '' }),
    },
    beside: ofVote('named_votes.vote_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: objections,
    title: 'Your objections to motions',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      reason: shown('Reason', { erase: '' }),
      madeAt: shown('Made'),
    },
    beside: ofVote('objections.vote_id'),
    erase: 'blank',
    kept: 'With the motion, unless you take it back before it closes. Without your words and your name once your details are erased.',
  }),
  personalData({
    table: voteChallenges,
    title: 'Results of motions that you challenged',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('who made it', { erase: null }),
      text: shown('Challenge'),
      madeAt: shown('Made'),
      answer: shown('Answer'),
      upheld: shown('Upheld'),
      proposedAt: shown('First officer decided'),
      answeredAt: shown('Answered'),
      proposedBy: actor,
      answeredBy: actor,
    },
    beside: ofVote('vote_challenges.vote_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: decisionReports,
    title: 'What you reported about decisions',
    whose: { person: 'authorId' },
    columns: {
      voteId: pointer('the vote'),
      authorId: pointer('the author'),
      authorName: shown('Name beside it', { erase: '' }),
      text: shown('Report'),
      done: shown('Done'),
      reportedAt: shown('Reported'),
    },
    beside: ofVote('decision_reports.vote_id'),
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: publicNames,
    title: 'Public pages of motions that you were asked to be named on',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      shown: shown('You are named'),
      consentVersion: shown('Version of the consent'),
      answeredAt: shown('Answered'),
    },
    beside: ofVote('public_names.vote_id'),
    erase: 'delete',
    kept: 'Until your details are erased.',
  }),
  noPersonalData(publications, {
    voteId: pointer('the vote'),
    act: nothing('kind'),
    why: nothing('published'),
    proposedBy: actor,
    confirmedBy: actor,
  }),
  noPersonalData(decisionDuties, {
    voteId: pointer('the vote'),
    office: nothing('kind'),
    group: nothing('kind'),
    why: nothing('published'),
    givenBy: actor,
  }),
  personalData({
    table: rollMarks,
    title: 'Votes you took part in',
    whose: { person: 'personId' },
    columns: { voteId: pointer('the vote'), personId: pointer('the member') },
    beside: ofVote('roll_marks.vote_id'),
    erase: 'keep',
    kept: record,
  }),
  personalData({
    table: voteEnvelopes,
    title: 'Votes of yours that came by post',
    whose: { person: 'personId' },
    columns: {
      voteId: pointer('the vote'),
      personId: pointer('the member'),
      recordedBy: actor,
      confirmedBy: actor,
      choice: withheld('a second officer has to type it without having seen it', { erase: null }),
      ranking: withheld('a second officer has to type it without having seen it', { erase: null }),
    },
    beside: ofVote('vote_envelopes.vote_id'),
    erase: 'blank',
    kept: record,
  }),
  // A vote on paper has no person either, and nothing is left of what it says once it is in the box.
  noPersonalData(paperVotes, {
    voteId: pointer('the vote'),
    choice: nothing('published'),
    ranking: nothing('published'),
    enteredBy: actor,
    confirmedBy: actor,
  }),
  noPersonalData(motionVotes, {
    motionId: pointer('the motion'),
    amendmentId: pointer('the amendment'),
    question: nothing('published'),
    meetingId: pointer('the meeting'),
    itemId: pointer('the item of its agenda'),
    kind: nothing('kind'),
    majority: nothing('kind'),
    castingVote: nothing('published'),
    outcome: nothing('state'),
    declaredCount: nothing('figure'),
    declaredResult: nothing('figure'),
    lotsSeed: nothing('published'),
    calledBy: actor,
    declaredBy: actor,
  }),
  noPersonalData(voteOptions, { voteId: pointer('the vote'), name: nothing('published') }),
  noPersonalData(voteChanges, {
    voteId: pointer('the vote'),
    changedBy: actor,
    reason: nothing('published'),
  }),
  noPersonalData(handCounts, {
    voteId: pointer('the vote'),
    countedBy: actor,
  }),
  // A ballot has no person: nothing leads from it to whoever cast it.
  noPersonalData(ballots, {
    voteId: pointer('the vote'),
    choice: nothing('published'),
    ranking: nothing('published'),
  }),
]
