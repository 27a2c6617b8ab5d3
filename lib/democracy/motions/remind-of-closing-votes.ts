import 'server-only'
import { and, gt, isNull, lte, ne } from 'drizzle-orm'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import { voteClosesSoon } from '@/emails/democracy/vote-closes-soon'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { peopleOnRoll } from './freeze-roll'

/** Shortly before a vote closes, everybody on its roll who has not voted is reminded, once. A letter by post would come too late. */
export const remindOfClosingVotes = verb('vote.remind', async (work, _input: object) => {
  const closing = await work.tx
    .select({ number: motions.number, title: motions.title, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(
      and(
        lte(motionVotes.opensAt, work.now),
        gt(motionVotes.closesAt, work.now),
        lte(motionVotes.closesAt, addDays(work.now, organisation.rules.votingReminderDays)),
        isNull(motionVotes.shuffledAt),
        isNull(motionVotes.meetingId),
        // Whoever says nothing there consents, and that is not put off.
        ne(motionVotes.majority, 'unless-objected'),
      ),
    )
  for (const { number, title, vote } of closing) {
    const voters = await peopleOnRoll(work, vote.id, { notVoted: true })
    await work.emailAll(
      voteClosesSoon,
      voters
        .filter(({ email }) => email !== null)
        .map(({ personId, email, name }) => ({
          to: { email, personId },
          key: `${vote.id}/${personId}`,
          props: {
            name,
            number,
            title,
            closesAt: vote.closesAt.toISOString(),
            link: siteUrl(`/motions/${number}/vote`),
          },
        })),
    )
  }
  return { more: false }
})
