import 'server-only'
import { voteChanges } from '@/db/schema/democracy/motions'
import type { Email } from '@/emails/email'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { peopleOnRoll } from './freeze-roll'
import { lockMotion, lockVote } from './lock-motion'
import { sidesOfMotion } from './movers-of-composite'
import { votePhase } from './states'

/**
 * A vote that was called is cancelled or extended by one officer, with a reason that everybody on its roll is told: whoever calls
 * votes chose the dates alone, and could have called none. So it gives nobody a power they did not have. But nobody does it to a
 * motion that they moved or seconded, and nobody once there is a ballot: the database refuses that, whoever asks, so that a
 * ballot that comes in at the same moment counts.
 */
export async function lockVoteToChange(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  if (vote.meetingId) throw new Refusal('vote.in-meeting')
  return { motion, vote, sides: await sidesOfMotion(work.tx, motion) }
}

type ToChange = Awaited<ReturnType<typeof lockVoteToChange>>

/** Writes down what was changed and why, and tells everybody who could vote. */
export async function announceChange<Props>(
  work: Work,
  { motion, vote }: ToChange,
  change: { reason: string; closesAt?: Date },
  email: Email<
    Props & { name: string; number: number; title: string; reason: string; link: string }
  >,
  props: Props,
) {
  const id = newId()
  await work.tx.insert(voteChanges).values({
    id,
    voteId: vote.id,
    changedBy: work.person.personId,
    changedAt: work.now,
    ...change,
  })
  const voters = await peopleOnRoll(work, vote.id)
  await work.emailAll(
    email,
    voters.map(({ personId, email: address, name }) => ({
      to: { email: address, personId },
      key: `${id}/${personId}`,
      props: {
        ...props,
        name,
        number: motion.number,
        title: motion.title,
        reason: change.reason,
        link: siteUrl(`/motions/${motion.number}`),
      },
    })),
  )
}

export function assertNotClosed({ vote }: ToChange, at: Date) {
  const phase = votePhase(vote, at)
  if (phase === 'closed' || phase === 'declared') throw new Refusal('vote.closed')
}
