import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { pollAnswers, pollOptions } from '@/db/schema/democracy/polls'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { shareOwnPoll } from './lock-poll'

type Answer = { number: number; choices: number[] }

/** A member answers, or answers anew. Nobody is told, and the audit log does not say that they did. */
export const answerPoll = verb(
  'poll.answer',
  { subject: shareOwnPoll },
  async (work, { poll }, { choices }: Answer) => {
    if (poll.state === 'withdrawn') throw new Refusal('poll.withdrawn')
    if (poll.state !== 'open' || poll.closesAt <= work.now) throw new Refusal('poll.closed')
    if (choices.length > poll.most) throw new Refusal('poll.too-many')
    const among = and(eq(pollOptions.pollId, poll.id), inArray(pollOptions.position, choices))
    const known = await work.tx.$count(pollOptions, among)
    if (choices.length === 0 || known !== choices.length) throw new Refusal('bad-request')
    await work.tx
      .insert(pollAnswers)
      .values({ pollId: poll.id, personId: work.person.personId, choices })
      .onConflictDoUpdate({
        target: [pollAnswers.pollId, pollAnswers.personId],
        set: { choices },
      })
  },
)
