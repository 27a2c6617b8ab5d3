import type { Majority, VoteKind } from '@/lib/democracy/motions/states'
import type { MotionCount, MotionOutcome } from '@/lib/democracy/motions/tally'
import type { VotedOn } from '@/lib/democracy/motions/vote-rules'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { type CompositeEnd, endsInWords } from './composites/states'
import { type LateKind, lateKindsInWords } from './late-motions/late-kinds'
import type { MeetingKind } from './states'

type Numbered = { number: number }
type OfComposite = { meeting: number; motions: string }

const on = (startsAt: string) => inWords(dateOf(new Date(startsAt)))

const kindsPut = {
  confidential: 'a confidential vote',
  open: 'an open vote',
  hands: 'a show of hands',
} as const satisfies Record<VoteKind, string>

function whatWasPut(motion: number | null, amendment: number | null): string {
  if (motion === null) return 'a question'
  return amendment === null ? `Motion ${motion}` : `amendment A${amendment} to Motion ${motion}`
}

/** What happened to meetings, after the name of who did it. Nothing of who comes. Whoever reads the log reads the title and day of a meeting for its number. */
export const meetingSentences = {
  'meeting.called': ({
    number,
    startsAt,
    told,
  }: Numbered & { meeting: MeetingKind; startsAt: string; told: number }) =>
    `called Meeting ${number}, for ${on(startsAt)}, and told ${told.toLocaleString('en-GB')} members`,
  'meeting.changed': ({ number, startsAt, told }: Numbered & { startsAt: string; told: boolean }) =>
    `changed Meeting ${number}, to be on ${on(startsAt)}${told ? ', and told members' : ''}`,
  'meeting.agenda-changed': ({ number }: Numbered) =>
    `changed the agenda of Meeting ${number} after it was called`,
  'meeting.opened': ({ number, roll, quorum }: Numbered & { roll: number; quorum: number }) =>
    `opened Meeting ${number} with ${roll.toLocaleString('en-GB')} on the roll and a quorum of ${quorum}`,
  'meeting.checked-in': ({ number }: Numbered) =>
    `checked a member in at the door of Meeting ${number}`,
  'meeting.checked-out': ({ number }: Numbered) =>
    `wrote down at the door of Meeting ${number} that a member had left`,
  'meeting.closed': ({ number, attended }: Numbered & { attended: number }) =>
    `closed Meeting ${number}, at which ${attended.toLocaleString('en-GB')} were there`,
  'meeting.minutes-written': ({ number, version }: Numbered & { version: number }) =>
    `wrote version ${version} of the minutes of Meeting ${number}`,
  'meeting.minutes-approved': ({
    number,
    version,
    at,
  }: Numbered & { version: number; approved: boolean; at: number | null }) =>
    `${at ? `recorded that Meeting ${at} approved` : 'approved'} version ${version} of the minutes of Meeting ${number}`,
  'action.written': ({ number, due }: Numbered & { due: string }) =>
    `wrote down an action from Meeting ${number}, to be done by ${inWords(due)}`,
  'action.taken-on': ({ number }: Numbered) => `took on an action from Meeting ${number}`,
  'action.declined': ({ number }: Numbered) =>
    `said that they do not do an action from Meeting ${number}`,
  'action.done': ({ number }: Numbered) => `reported an action from Meeting ${number} done`,
  'action.dropped': ({ number }: Numbered) => `dropped an action from Meeting ${number}`,
  'requisition.opened': ({ number, needed }: Numbered & { needed: number }) =>
    `called for a special meeting (${number}), for which ${needed.toLocaleString('en-GB')} names are needed`,
  'requisition.reached': ({
    number,
    signed,
    callBy,
  }: Numbered & { signed: number; callBy: string }) =>
    `counted ${signed.toLocaleString('en-GB')} who call for special meeting ${number}, to be called by ${inWords(callBy)}`,
  'requisition.answered': ({ number, meeting }: Numbered & { meeting: number }) =>
    `recorded that Meeting ${meeting} deals with what members called for (${number})`,
  'requisition.date-proposed': ({ number, startsAt }: Numbered & { startsAt: string }) =>
    `proposed ${on(startsAt)} for the overdue special meeting that members called for (${number})`,
  'requisition.called': ({ number, meeting }: Numbered & { meeting: number }) =>
    `confirmed a date and so called Meeting ${meeting}, because notice of it was overdue (${number})`,
  'retention.requisition-names': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'name' : 'names'} under calls for a special meeting`,
  'standing-orders.proposed': ({ version }: { version: number }) =>
    `wrote version ${version} of the standing orders`,
  'standing-orders.confirmed': ({ version }: { version: number }) =>
    `put version ${version} of the standing orders in force`,
  'retention.meeting-answers': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'answer' : 'answers'} to invitations to meetings`,
  'retention.meeting-attendance': ({ forgotten }: { forgotten: number }) =>
    `deleted that ${forgotten} ${forgotten === 1 ? 'member was' : 'members were'} at meetings`,
  'meeting-vote.put': ({
    number,
    motion,
    amendment,
    kind,
    roll,
  }: Numbered & {
    about: VotedOn
    motion: number | null
    amendment: number | null
    kind: VoteKind
    majority: Majority
    roll: number
  }) =>
    `put ${whatWasPut(motion, amendment)} to ${kindsPut[kind]} in Meeting ${number}, with ${roll.toLocaleString('en-GB')} on its roll`,
  'meeting.tellers-appointed': ({ number }: Numbered) =>
    `appointed two tellers in Meeting ${number}`,
  'meeting-vote.hands-counted': ({
    number,
    round,
    agreed,
  }: Numbered & { round: number; agreed: boolean }) =>
    `wrote down hands in Meeting ${number}${round > 1 ? `, count ${round}` : ''}${agreed ? ', the same as the other teller' : ''}`,
  'meeting-vote.closed': ({ number }: Numbered) => `closed a vote in Meeting ${number}`,
  'meeting-vote.withdrawn': ({ number, byHands }: Numbered & { byHands: boolean }) =>
    byHands
      ? `withdrew a show of hands in Meeting ${number} before the tellers agreed`
      : `withdrew a vote in Meeting ${number} in which nobody had voted`,
  'meeting-vote.declared': ({
    number,
    outcome,
  }: Numbered & { outcome: MotionOutcome } & MotionCount) =>
    `declared a vote in Meeting ${number}: ${outcome}`,
  'meeting.cancelled': ({ number }: Numbered) => `cancelled Meeting ${number}`,
  'motion-paper.added': ({ number }: Numbered) => `added a paper to Motion ${number}`,
  'motion-paper.removed': ({ number }: Numbered) => `removed a paper from Motion ${number}`,
  'composite.proposed': ({ meeting, motions }: OfComposite) =>
    `proposed a composite of ${motions} for Meeting ${meeting}`,
  'composite.rewritten': ({ meeting, motions, version }: OfComposite & { version: number }) =>
    `changed the words of the composite of ${motions} for Meeting ${meeting}: version ${version}`,
  'composite.answered': ({ meeting, motions, consents }: OfComposite & { consents: boolean }) =>
    `${consents ? 'consented' : 'did not consent'} to the composite of ${motions} for Meeting ${meeting}`,
  'composite.made': ({ number, meeting, motions }: OfComposite & Numbered) =>
    `gave the last consent that makes ${motions} into Motion ${number} for Meeting ${meeting}`,
  'composite.ended': ({ meeting, motions, why }: OfComposite & { why: CompositeEnd }) =>
    why === 'taken-apart'
      ? `withdrew the composite of ${motions} before Meeting ${meeting}`
      : `ended the proposal of a composite of ${motions} for Meeting ${meeting}: ${endsInWords[why]}`,
  'late-motion.put': ({
    number,
    meeting,
    kind,
  }: {
    number: number
    meeting: number
    kind: LateKind
  }) => `put Motion ${number} to Meeting ${meeting} as ${lateKindsInWords[kind]}`,
  'late-motion.decided': ({
    number,
    meeting,
    admitted,
  }: {
    number: number
    meeting: number
    admitted: boolean
  }) =>
    `recorded that Meeting ${meeting} ${admitted ? 'admitted' : 'did not admit'} Motion ${number}, which came late`,
}
