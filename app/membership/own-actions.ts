import type { Route } from 'next'
import type { NowItem } from '@/components/ui/now-list'
import type { MeetingAction } from '@/lib/democracy/meetings/actions/list-actions'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { addDays, atWallTime, dayInWords, timeLeftInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'

/** What its owner took on in meetings and has not done yet, the next day first. */
export function ownActions(actions: readonly MeetingAction[]): NowItem[] {
  return actions.map(({ id, what, dueOn, state, meeting }) => {
    const at = addDays(atWallTime(dueOn), 1)
    const overdue = state === 'overdue'
    return {
      title: what,
      href: `/meetings/${meeting.number}#action-${id}` as Route,
      at,
      left: overdue ? undefined : timeLeftInWords(at, now()),
      about: `${meetingTitle(meeting)}, ${dayInWords(meeting.startsAt)}`,
      status: overdue ? 'Overdue' : 'To do',
      tone: overdue ? 'attention' : 'todo',
    }
  })
}
