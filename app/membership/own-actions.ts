import type { Route } from 'next'
import type { NowItem } from '@/components/ui/now-list'
import type { MeetingAction } from '@/lib/democracy/meetings/actions/list-actions'
import type { OwnComposite } from '@/lib/democracy/meetings/composites/read-composites'
import { motionsInWords } from '@/lib/democracy/meetings/composites/states'
import type { OverdueRequisition } from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import type { OwnDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import {
  addDays,
  atWallTime,
  dayInWords,
  inWords,
  lastDayInWords,
  timeLeftInWords,
} from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'
import { isolateName } from '@/lib/kernel/isolate-name'

/** What its owner took on in meetings and has not done yet, the next day first. */
export function ownActions(actions: readonly MeetingAction[]): NowItem[] {
  return actions.map(({ id, what, dueOn, state, meeting }) => ({
    title: what,
    href: `/meetings/${meeting.number}#action-${id}` as Route,
    about: `${meetingTitle(meeting)}, ${dayInWords(meeting.startsAt)}`,
    ...byItsDay(dueOn, state === 'overdue'),
  }))
}

/** What members carried and the reader answers for, by an office or in a group. */
export function ownDecisions(decisions: readonly OwnDecision[]): NowItem[] {
  return decisions.map((decision) => ({
    title: decision.title,
    href: `/motions/${decision.number}#decision` as Route,
    about: `Motion ${decision.number}, carried. Members expect a report from ${answeringInWords(decision)}.`,
    ...byItsDay(decision.dueOn, decision.state === 'overdue'),
  }))
}

/** Composites of the reader’s motions that wait for consent: who has to answer, and by when. */
export function ownComposites(composites: readonly OwnComposite[]): NowItem[] {
  return composites.map(({ id, title, meeting, startsAt, until, motions, mine, others }) => ({
    title,
    href: `/meetings/${meeting}/composites/${id}` as Route,
    about: `A composite of ${motionsInWords(motions)} for the meeting on ${dayInWords(startsAt)}.${waitsFor(others, mine)} It needs all answers by ${lastDayInWords(until)}.`,
    at: until,
    left: timeLeftInWords(until, now()),
    ...(mine
      ? {
          status: 'You have not answered',
          tone: 'todo' as const,
          act: {
            href: `/meetings/${meeting}/composites/${id}#answer` as Route,
            label: 'Read it and answer',
            primary: true,
          },
        }
      : { status: 'Waits for others' }),
  }))
}

function waitsFor(others: readonly string[], mine: boolean): string {
  if (others.length === 0) return mine ? ' Only your answer is missing.' : ''
  const names = others.map((name) => (name ? isolateName(name) : 'a former member'))
  const list = new Intl.ListFormat('en-GB').format(names)
  return ` ${capital(list)} ${others.length === 1 ? 'has' : 'have'} not answered yet.`
}

/** Special meetings that the reader called for, whose notice officers have not given in time. */
export function ownRequisitions(requisitions: readonly OverdueRequisition[]): NowItem[] {
  return requisitions.map(({ number, business, callBy }) => {
    const href = `/meetings/requisitions/${number}` as Route
    return {
      title: 'The special meeting you called for',
      href,
      about: `Notice of it was due by ${inWords(callBy)}. Two of those who called for it can call it now: ${isolateName(business.length > 140 ? `${business.slice(0, 138).replace(/\s\S*$/, '')} …` : business)}`,
      at: addDays(atWallTime(callBy), 1),
      status: 'Overdue',
      tone: 'attention' as const,
      act: { href, label: 'Set the date' },
    }
  })
}

/** The last day for it is its own. */
function byItsDay(dueOn: string, overdue: boolean) {
  const at = addDays(atWallTime(dueOn), 1)
  return {
    at,
    left: overdue ? undefined : timeLeftInWords(at, now()),
    status: overdue ? 'Overdue' : 'To do',
    tone: overdue ? ('attention' as const) : ('todo' as const),
  }
}
