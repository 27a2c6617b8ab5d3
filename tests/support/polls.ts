import { askPoll } from '@/lib/democracy/polls/ask-poll'
import type { PollTerms } from '@/lib/democracy/polls/forms'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'

/** A question to everybody with three answers, for ten days. */
export async function aPoll(
  asker: PersonActor,
  given: Partial<PollTerms> = {},
): Promise<{ number: number; closesAfter: Date }> {
  const { number } = await askPoll(asker, {
    question: 'Which evening suits you?',
    about: null,
    options: ['Monday', 'Tuesday', 'Friday'],
    most: 1,
    group: null,
    place: null,
    lastDay: dateOf(addDays(now(), 10)),
    ...given,
  })
  return { number, closesAfter: addDays(now(), 11) }
}
