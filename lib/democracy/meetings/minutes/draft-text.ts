import {
  choices,
  type Majority,
  type VoteChoice,
  type VoteKind,
} from '@/lib/democracy/motions/states'
import { timeInWords } from '@/lib/kernel/calendar'
import type { Spell } from '../running/quorum-spells'
import type { VoteOfMeeting } from '../votes/read-votes'

type Facts = {
  venue: string | null
  town: string | null
  openedAt: Date | null
  closedAt: Date | null
  chair: string | null
  attended: number | null
  attendedOnline: number | null
  attendedVoting: number | null
  quorum: number | null
  /** When there was a quorum. Nothing once it is forgotten who was there when. */
  quorate: readonly Spell[] | null
  /** Nothing once the answers are gone. */
  apologies: number | null
  items: readonly {
    id: string
    title: string
    speaker: string | null
    startedAt: Date | null
    motionState: string | null
  }[]
  votes: readonly MinutedVote[]
  /** On points of order. */
  rulings: readonly Ruling[]
}

type Ruling = { itemId: string | null; point: string; upheld: boolean }

/** The writer of the minutes adds who raised it: the site has forgotten. */
function rulingInWords({ point, upheld }: Ruling): string {
  const ended = /[.!?]$/.test(point) ? point : `${point}.`
  return `Point of order: ${ended} The chair ${upheld ? 'upheld it' : 'did not uphold it'}.`
}

type MinutedVote = Pick<
  VoteOfMeeting,
  | 'words'
  | 'motion'
  | 'amendment'
  | 'kind'
  | 'majority'
  | 'between'
  | 'roll'
  | 'result'
  | 'count'
  | 'withdrawn'
> & {
  itemId: string | null
  named: readonly { name: string; choice: VoteChoice; ranking: number[] | null }[]
}

const votedBy: Record<VoteKind, string> = {
  confidential: 'by a confidential vote',
  open: 'by name',
  hands: 'by a show of hands, which two tellers counted alike',
}

const majorityWords: Record<Majority, string> = {
  simple: '',
  'two-thirds': ' It needed two thirds.',
  present: ' It needed more than half of those there with a vote.',
  // For some days only, and in no meeting.
  'unless-objected': '',
  plurality: ' Members chose one of several options.',
  ranked: ' Members put several options in their order.',
}

/** "Put to the vote by name: Motion 14: Warm homes. 31 could vote. Carried, by 20 votes to 8. 3 abstained. For: …" */
function voteInMinutes(vote: MinutedVote): string {
  const { words, kind, majority, roll, result, count, named } = vote
  const question = words.replace(/[.?!]$/, '')
  if (vote.withdrawn)
    return `Put to a show of hands: ${question}. ${roll} could vote. It was withdrawn before the tellers agreed.`
  const names = vote.between
    ? namedOptions(named, vote.between)
    : choices.flatMap((choice) => {
        const those = named.filter((one) => one.choice === choice)
        if (those.length === 0) return []
        return [
          `${namesBefore[choice]}: ${those.map(({ name }) => name || 'a former member').join(', ')}.`,
        ]
      })
  return [
    `Put to the vote ${votedBy[kind]}: ${question}. ${roll} could vote.${majorityWords[majority]}`,
    result ? `${result}.` : 'The result has not been declared.',
    count && count.abstained > 0 ? `${count.abstained} abstained.` : '',
    ...names,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "Ada Wren: Durham, then Carlisle." */
function namedOptions(
  named: MinutedVote['named'],
  { options }: NonNullable<MinutedVote['between']>,
): string[] {
  return named.map(({ name, ranking }) => {
    const order = (ranking ?? []).map((one) => options.find(({ number }) => number === one)?.name)
    return `${name || 'A former member'}: ${order.join(', then ') || 'abstained'}.`
  })
}

const namesBefore: Record<VoteChoice, string> = {
  for: 'For',
  against: 'Against',
  abstain: 'Abstained',
}

/** How a motion stands that was on the agenda, as far as there is something to say. */
const motionWords: Readonly<Record<string, string | undefined>> = {
  moved: 'It has no seconder yet.',
  seconded: 'It waits for a vote.',
  voting: 'The vote on it is under way.',
  decided: 'It was decided.',
  withdrawn: 'It was withdrawn.',
  composited: 'Another motion stood for it.',
}

/** A vote on the motion itself, which says how it was decided. */
function decides({ motion, amendment, result }: MinutedVote): boolean {
  return motion !== null && amendment === null && result !== undefined
}

/** "met from 7.02pm to 8.15pm, and from 8.30pm to 9pm" */
function quorumInMinutes(quorate: readonly Spell[]): string {
  if (quorate.length === 0) return 'not met'
  const spells = quorate.map(
    ({ from, until }) => `from ${timeInWords(from)} to ${timeInWords(until)}`,
  )
  return `met ${spells.join(', and ')}`
}

/** Minutes as far as the site knows what happened, for the Secretary to correct. Pure. */
export function draftMinutesText(facts: Facts): string {
  const { attended, attendedOnline, attendedVoting, quorum, quorate } = facts
  const there =
    attended === null
      ? 'There: (how many?)'
      : `${attended === 1 ? 'One member was' : `${attended} members were`} there, ${attendedOnline} of them online. ${attendedVoting} had a vote; ${quorum} were needed for a quorum${quorate ? `, which was ${quorumInMinutes(quorate)}` : ''}.`
  const items = facts.items.map((item, place) => {
    const votes = facts.votes.filter(({ itemId }) => itemId === item.id)
    const state = item.motionState === 'decided' && votes.some(decides) ? null : item.motionState
    const lines = [
      `## ${place + 1}. ${item.title}`,
      ...(item.speaker ? [`${item.speaker} spoke to it.`] : []),
      ...(state ? [motionWords[state] ?? ''] : []),
      ...votes.map(voteInMinutes),
      ...(facts.openedAt && !item.startedAt ? ['Not reached.'] : []),
      ...facts.rulings.filter(({ itemId }) => itemId === item.id).map(rulingInWords),
    ]
    return lines.filter(Boolean).join('\n\n')
  })
  return [
    [
      facts.venue && `Held at ${facts.venue}, ${facts.town}.`,
      facts.chair && `In the chair: ${facts.chair}.`,
      facts.openedAt && `Opened at ${timeInWords(facts.openedAt)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    there,
    `Apologies: ${facts.apologies === 0 ? 'none' : (facts.apologies ?? '(how many?)')}.`,
    ...facts.rulings
      .filter(({ itemId }) => !facts.items.some(({ id }) => id === itemId))
      .map(rulingInWords),
    ...items,
    ...facts.votes
      .filter(({ itemId }) => !facts.items.some(({ id }) => id === itemId))
      .map(voteInMinutes),
    ...(facts.closedAt ? [`Closed at ${timeInWords(facts.closedAt)}.`] : []),
  ]
    .filter(Boolean)
    .join('\n\n')
}
