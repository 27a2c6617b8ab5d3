import { timeInWords } from '@/lib/kernel/calendar'

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
  /** Nothing once the answers are gone. */
  apologies: number | null
  items: readonly {
    title: string
    speaker: string | null
    startedAt: Date | null
    motionState: string | null
  }[]
}

/** How a motion stands that was on the agenda, as far as there is something to say. */
const motionWords: Readonly<Record<string, string | undefined>> = {
  moved: 'It waits for a seconder.',
  seconded: 'It waits for a vote.',
  voting: 'The vote on it is under way.',
  decided: 'It was decided.',
  withdrawn: 'It was withdrawn.',
}

/** Minutes as far as the site knows what happened, for the Secretary to correct. Pure. */
export function draftMinutesText(facts: Facts): string {
  const { attended, attendedOnline, attendedVoting, quorum } = facts
  const there =
    attended === null
      ? 'There: (how many?)'
      : `${attended === 1 ? 'One member was' : `${attended} members were`} there, ${attendedOnline} of them online. ${attendedVoting} had a vote; ${quorum} were needed for a quorum, which was ${attendedVoting! >= quorum! ? '' : 'not '}met.`
  const items = facts.items.map((item, place) => {
    const lines = [
      `## ${place + 1}. ${item.title}`,
      ...(item.speaker ? [`${item.speaker} spoke to it.`] : []),
      ...(item.motionState ? [motionWords[item.motionState] ?? ''] : []),
      ...(facts.openedAt && !item.startedAt ? ['Not reached.'] : []),
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
    ...items,
    ...(facts.closedAt ? [`Closed at ${timeInWords(facts.closedAt)}.`] : []),
  ]
    .filter(Boolean)
    .join('\n\n')
}
