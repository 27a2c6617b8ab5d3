import { dayInWords, timeInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

type Where = { town: string | null; onlineLink: string | null }

/** "in Gateshead and online" */
export function whereInWords({ town, onlineLink }: Where): string {
  if (!town) return 'online'
  return onlineLink ? `in ${town} and online` : `in ${town}`
}

type One = Where & { state: string; startsAt: Date; endsAt: Date }

/** How it stands with one meeting, for whoever reads its page. */
export function calledMeetingHeadline(meeting: One, at: Date): string {
  const where = whereInWords(meeting)
  if (meeting.state === 'cancelled') return 'This meeting is cancelled'
  if (meeting.state === 'open') return `We are meeting ${where}`
  if (meeting.state === 'closed' || meeting.endsAt <= at) return `We met ${where}`
  return `We meet at ${timeInWords(meeting.startsAt)} ${where}`
}

/** How it stands with our meetings: the next one, or that there is none. */
export function meetingsHeadline(coming: readonly One[]): string {
  const called = coming.filter(({ state }) => state !== 'cancelled')
  const [next] = called
  if (!next) return 'No meeting is called'
  const day = dayInWords(next.startsAt)
  if (called.length === 1) return `We meet on ${day} ${whereInWords(next)}`
  return `${capital(countInWords(called.length))} meetings are coming, the next on ${day}`
}
