import type { Route } from 'next'
import type { NowItem } from '@/components/ui/now-list'
import type { MeetingAction } from '@/lib/democracy/meetings/actions/list-actions'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import type { OwnDecision } from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import { addDays, atWallTime, dayInWords, timeLeftInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'

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
