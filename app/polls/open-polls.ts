import type { Route } from 'next'
import type { NowItem } from '@/components/ui/now-list'
import type { OpenPoll } from '@/lib/democracy/polls/read-polls'
import { whomAskedInWords } from '@/lib/democracy/polls/states'
import { timeLeftInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { now } from '@/lib/kernel/clock'

/** Polls that are open, each with whether the member who looks has answered. */
export function openPolls(open: readonly OpenPoll[]): NowItem[] {
  return open.map((poll) => {
    const href = `/polls/${poll.number}` as Route
    return {
      title: poll.question,
      href,
      at: poll.closesAt,
      left: timeLeftInWords(poll.closesAt, now()),
      about: `Poll ${poll.number}. ${capital(whomAskedInWords(poll))} can answer.`,
      ...ownPart(poll, href),
    }
  })
}

function ownPart({ answered, mayAnswer }: OpenPoll, href: Route): Partial<NowItem> {
  if (answered) return { status: 'You have answered', tone: 'done' }
  return mayAnswer ? { act: { href, label: 'Answer' } } : { status: 'Open' }
}
