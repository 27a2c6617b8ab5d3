import 'server-only'
import { sql } from 'drizzle-orm'
import {
  convenorBackers,
  convenorBallots,
  convenorVoteMarks,
  convenorVotes,
  introductionBlocks,
  introductions,
  networkConvenors,
  networkCounts,
  networkLooks,
  networkMeetingAnswers,
  networkMeetings,
  networkMemberships,
} from '@/db/schema/people/networks'
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
import { type Network, organisation } from '@/lib/organisation'
import { answersKeptDays } from './meetings/kept-days'

const kept = 'Until you leave the network or your details are erased.'
const correct = '/membership/networks' as const

/** The places of a person in networks, on which stands what else they do there. */
export const ownNetworks = personalData({
  table: networkMemberships,
  title: 'Networks you are in',
  whose: { person: 'personId' },
  columns: {
    personId: pointer('the member'),
    network: shown('Network', {
      as: (network: Network) => organisation.networks[network]?.name ?? network,
    }),
    joinedAt: shown('Joined'),
    shownToMembers: shown('Shown to its other members'),
    shownName: shown('Under the name'),
    showsPronouns: shown('With your pronouns'),
    showsPlace: shown('With where you live'),
    lineSealed: shown('And this line about you', { sealed: true }),
    wantsLetters: shown('You get its convenors’ letters'),
    consentVersion: shown('Version of the consent'),
  },
  erase: 'delete',
  kept,
  correct,
})

const noAnswerTold = 'a member who declines is not known to have done so'
const keptBetween = 'Until one of you leaves the network or your details are erased.'

export const networksData = [
  ownNetworks,
  personalData({
    table: introductions,
    title: 'Members you asked to be put in touch with',
    whose: { of: ownNetworks, by: 'fromId' },
    columns: {
      fromId: pointer('your place in the network'),
      toId: pointer('the place of the other member'),
      // Deleted by a decline, and never kept where one is blocked: to show it would tell.
      noteSealed: withheld(noAnswerTold),
      state: withheld(noAnswerTold),
      askedAt: shown('Asked'),
      answeredAt: withheld(noAnswerTold),
      fromSharesEmail: shown('You share your email address'),
      fromSharesPhone: shown('You share your phone number'),
    },
    erase: 'delete',
    kept: keptBetween,
    correct,
  }),
  personalData({
    table: introductions,
    title: 'Members who asked to be put in touch with you',
    whose: { of: ownNetworks, by: 'toId' },
    columns: {
      fromId: pointer('the place of the other member'),
      toId: pointer('your place in the network'),
      noteSealed: shown('They wrote', { sealed: true }),
      askedAt: shown('Asked'),
      answeredAt: shown('You answered'),
      toSharesEmail: shown('You share your email address'),
      toSharesPhone: shown('You share your phone number'),
    },
    erase: 'delete',
    kept: keptBetween,
    correct,
  }),
  personalData({
    table: introductionBlocks,
    title: 'Members whose requests you do not get',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('you'),
      blockedHash: nothing('key'),
      blockedAt: shown('Blocked'),
    },
    erase: 'delete',
    kept: 'Until you allow their requests again, leave your last network or your details are erased.',
    correct,
  }),
  personalData({
    table: networkConvenors,
    title: 'Networks you convene, or offered to',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: {
      membershipId: pointer('your place in the network'),
      consentVersion: shown('Version of the consent'),
      state: shown('Status', { as: codeInWords }),
      offeredAt: shown('Offered'),
      startsAt: shown('From'),
      endsAt: shown('Until'),
      voteId: pointer('the vote of the network'),
      votes: shown('Votes for you'),
      proposedBy: actor,
      proposedAt: shown('Proposed by an officer'),
      confirmedBy: actor,
      endProposedBy: actor,
      endProposedAt: withheld('you hear of it when a second officer has confirmed it'),
    },
    erase: 'delete',
    kept: 'Until your term ends, you step down, leave the network or your details are erased.',
  }),
  personalData({
    table: convenorBackers,
    title: 'Members you want as a convenor',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: {
      convenorId: pointer('their offer'),
      membershipId: pointer('your place in the network'),
      backedAt: shown('Supported'),
    },
    erase: 'delete',
    kept: keptBetween,
  }),
  personalData({
    table: convenorVoteMarks,
    title: 'Votes of a network that you took part in',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: { voteId: pointer('the vote'), membershipId: pointer('your place in the network') },
    erase: 'delete',
    kept: 'Until the vote is counted, or you leave the network or your details are erased.',
  }),
  // A ballot names nobody who cast it, and is deleted when it is counted.
  noPersonalData(convenorBallots, {
    voteId: pointer('the vote'),
    convenorId: pointer('the member it is for'),
  }),
  noPersonalData(convenorVotes, { network: nothing('key') }),
  personalData({
    table: networkLooks,
    title: 'Convenors who saw that you are in a network',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: {
      membershipId: pointer('your place in the network'),
      lookedById: pointer('the convenor’s place in it'),
      lookedAt: shown('Looked'),
      lookedOn: nothing('key'),
    },
    beside: {
      By: sql`(select p.called from network_memberships m join people p on p.id = m.person_id where m.id = looked_by_id)`,
    },
    erase: 'delete',
    kept,
  }),
  personalData({
    table: networkMeetingAnswers,
    title: 'Your answers to meetings of networks',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: {
      meetingId: pointer('the meeting'),
      membershipId: pointer('your place in the network'),
      comes: shown('You come'),
      needsSealed: shown('What you need', { sealed: true }),
      answeredAt: shown('Answered'),
    },
    beside: { Meeting: sql`(select m.title from network_meetings m where m.id = meeting_id)` },
    erase: 'delete',
    kept: `Until ${answersKeptDays} days after the meeting, or until you leave the network or your details are erased.`,
  }),
  noPersonalData(networkMeetings, {
    network: nothing('key'),
    title: nothing('published'),
    place: nothing('published'),
    onlineLink: nothing('published'),
    words: nothing('published'),
    whyCancelled: nothing('published'),
  }),
  noPersonalData(networkCounts, { network: nothing('key'), month: nothing('key') }),
]
