import type { RequisitionState } from '@/lib/democracy/meetings/requisitions/states'
import { dayInWords, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { organisation } from '@/lib/organisation'

type Standing = {
  state: RequisitionState
  names: number
  needed: number
  callBy: string | null
  meeting?: { startsAt: Date }
}

/** How it stands with a special meeting that members call for. */
export function requisitionHeadline({ state, names, needed, callBy, meeting }: Standing): string {
  switch (state) {
    case 'gathering':
      return `${capital(countInWords(names))} of the ${countInWords(needed)} members it takes ${names === 1 ? 'has' : 'have'} called for a special meeting`
    case 'lapsed':
      return 'Too few members called for this meeting'
    case 'to-call':
      return `Enough members have called for a special meeting: notice of it is due by ${inWords(callBy!)}`
    case 'overdue':
      return `Notice of this special meeting was due by ${inWords(callBy!)} and is overdue`
    case 'called':
      return `The special meeting is called for ${dayInWords(meeting!.startsAt)}`
  }
}

/** What the rule book says of it. */
export function requisitionRule(): string {
  const { percent, members, gatherDays, callDays } = organisation.rules.requisition
  return `A special meeting has to be called when ${percent}% of those with a vote call for it, or ${members} of us, whichever is less, within ${gatherDays} days. Then notice of it has to be given within ${callDays} days.`
}
