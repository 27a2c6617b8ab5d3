import 'server-only'
import { sql } from 'drizzle-orm'
import {
  ballots,
  motions,
  motionVotes,
  paperVotes,
  rollEntries,
  rollMarks,
  voteChanges,
  voteEnvelopes,
} from '@/db/schema/democracy/motions'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
} from '@/lib/kernel/personal-data'

const record =
  'For good: it is part of the record of our decisions. Without your name once your details are erased.'

const motion = {
  number: shown('Motion'),
  title: shown('Title'),
  state: shown('Status', { as: codeInWords }),
  movedAt: shown('Moved'),
} as const

/** The motion of a vote, beside a row that says only which vote. */
const ofVote = (column: string) => ({
  Motion: sql.raw(
    `(select m.number || ': ' || m.title from motion_votes v join motions m on m.id = v.motion_id where v.id = ${column})`,
  ),
})

export const motionsData = [
  personalData({
    table: motions,
    title: 'Motions you moved',
    whose: { person: 'moverId' },
    columns: {
      ...motion,
      text: shown('Text'),
      moverId: pointer('the mover'),
      moverName: shown('Name under it', { erase: '' }),
    },
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: motions,
    title: 'Motions you seconded',
    whose: { person: 'seconderId' },
    columns: {
      ...motion,
      secondedAt: shown('Seconded'),
      seconderId: pointer('the seconder'),
      seconderName: shown('Name under it', { erase: '' }),
    },
    erase: 'blank',
    kept: record,
  }),
  personalData({
    table: rollEntries,
    title: 'Votes you could take part in',
    whose: { person: 'personId' },
    columns: { voteId: pointer('the vote'), personId: pointer('the member') },
    beside: ofVote('roll_entries.vote_id'),
    erase: 'keep',
    kept: record,
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
    },
    beside: ofVote('vote_envelopes.vote_id'),
    erase: 'keep',
    kept: record,
  }),
  // A vote on paper has no person either, and nothing is left of what it says once it is in the box.
  noPersonalData(paperVotes, {
    voteId: pointer('the vote'),
    choice: nothing('published'),
    enteredBy: actor,
    confirmedBy: actor,
  }),
  noPersonalData(motionVotes, {
    motionId: pointer('the motion'),
    kind: nothing('kind'),
    majority: nothing('kind'),
    outcome: nothing('state'),
    calledBy: actor,
    declaredBy: actor,
  }),
  noPersonalData(voteChanges, {
    voteId: pointer('the vote'),
    changedBy: actor,
    reason: nothing('published'),
  }),
  // A ballot has no person: nothing leads from it to whoever cast it.
  noPersonalData(ballots, { voteId: pointer('the vote'), choice: nothing('published') }),
]
