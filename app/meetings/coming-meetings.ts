import type { Route } from 'next'
import { saidInWords } from '@/components/democracy/meetings/are-you-coming'
import type { NowItem } from '@/components/ui/now-list'
import type { listMeetingsFor } from '@/lib/democracy/meetings/list-meetings'
import { whereItIs } from '@/lib/democracy/meetings/meeting-event'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { timeUntilInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'

type Coming = Awaited<ReturnType<typeof listMeetingsFor>>['coming'][number]

/** Meetings to come, each with what its member has answered. */
export function comingMeetings(coming: readonly Coming[]): NowItem[] {
  return coming.map((meeting) => ({
    title: meetingTitle(meeting),
    href: `/meetings/${meeting.number}` as Route,
    at: meeting.startsAt,
    left: timeUntilInWords(meeting.startsAt, now()),
    about: whereItIs(meeting),
    ...ownPart(meeting),
  }))
}

function ownPart({ number, state, answer, onlineLink, startsAt }: Coming): Partial<NowItem> {
  if (state === 'cancelled') return { status: 'Cancelled', tone: 'stopped' }
  if (state === 'open')
    return {
      status: 'Going on now',
      tone: 'attention',
      act: { href: `/meetings/${number}/live` as Route, label: 'Take part', primary: true },
    }
  if (answer)
    return {
      status: saidInWords(answer, onlineLink !== null),
      tone: answer === 'no' ? 'neutral' : 'done',
    }
  if (startsAt <= now()) return { status: 'Now', tone: 'attention' }
  return { act: { href: `/meetings/${number}` as Route, label: 'Say whether you are coming' } }
}
