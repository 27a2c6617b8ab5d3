import 'server-only'
import { and, asc, eq, lte } from 'drizzle-orm'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import { voteToDeclare } from '@/emails/democracy/vote-to-declare'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { officersWith } from '@/lib/people/officers/officers-now'

const { declareReminderDays } = organisation.rules

/**
 * What members have decided is a decision once it is declared, so whoever can declare it hears of it when voting closes and again
 * every few days until it is done. From the second time on whoever calls votes hears of it too, because the first have not acted.
 */
export const remindToDeclare = verb('vote.remind', async (work, _input: object) => {
  const closed = await work.tx
    .select({ number: motions.number, title: motions.title, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(and(eq(motions.state, 'voting'), lte(motionVotes.closesAt, work.now)))
    .orderBy(asc(motionVotes.closesAt))
  if (closed.length === 0) return { more: false }
  const declarers = await officersWith(work, 'votes.declare')
  const everybody = [...declarers, ...(await officersWith(work, 'votes.call'))]
  for (const { number, title, vote } of closed) {
    let round = 0
    while (addDays(vote.closesAt, (round + 1) * declareReminderDays) <= work.now) round += 1
    const officers = new Map(
      (round === 0 ? declarers : everybody).map((officer) => [officer.personId, officer]),
    )
    await work.emailAll(
      voteToDeclare,
      [...officers.values()].map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${vote.id}/${round}/${personId}`,
        props: {
          name,
          number,
          title,
          closedAt: vote.closesAt.toISOString(),
          again: round > 0,
          consent: vote.majority === 'unless-objected',
          link: siteUrl(`/desk/motions/${number}`),
        },
      })),
    )
  }
  return { more: false }
})
