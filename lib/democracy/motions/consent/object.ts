import 'server-only'
import { and, eq } from 'drizzle-orm'
import {
  motions,
  motionVotes,
  namedVotes,
  objections,
  rollMarks,
} from '@/db/schema/democracy/motions'
import { consentStopped } from '@/emails/democracy/consent-stopped'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { peopleOnRoll } from '../freeze-roll'
import { motionMoves } from '../states'
import { objectionsThatStop } from '../tally'
import { lockConsentDecision } from './lock-consent-decision'

type Objection = { number: number; reason: string }

/**
 * A member on the roll objects to what is otherwise carried, by name and with a reason that members read at once. Whoever has objected
 * changes the reason. With as many objections as the rule book says it stops in the same moment: nothing is decided, the motion is where
 * it was before, seconded, and everybody who could object is told. Who objected stands beside the motion, not in the audit log.
 */
export const objectToMotion = verb(
  'consent.object',
  async (work, { number, reason }: Objection) => {
    const { motion, vote } = await lockConsentDecision(work, { number })
    const { personId } = work.person
    const own = { voteId: vote.id, personId }
    await work.tx.insert(rollMarks).values(own).onConflictDoNothing()
    await work.tx
      .insert(namedVotes)
      .values({ ...own, choice: 'against', name: nameOfRecord(personId) })
      .onConflictDoUpdate({
        target: [namedVotes.voteId, namedVotes.personId],
        set: { choice: 'against' },
      })
    await work.tx
      .insert(objections)
      .values({ ...own, reason, madeAt: work.now })
      .onConflictDoUpdate({
        target: [objections.voteId, objections.personId],
        set: { reason, madeAt: work.now },
      })
    const standing = await work.tx.$count(
      namedVotes,
      and(eq(namedVotes.voteId, vote.id), eq(namedVotes.choice, 'against')),
    )
    if (standing < objectionsThatStop(vote)) return { stopped: false }
    await stop(work, motion, vote.id, standing)
    return { stopped: true }
  },
)

type Motion = Awaited<ReturnType<typeof lockConsentDecision>>['motion']

async function stop(work: Work, motion: Motion, voteId: string, objected: number) {
  const { id, number, title, moverId } = motion
  await work.tx.update(motionVotes).set({ stoppedAt: work.now }).where(eq(motionVotes.id, voteId))
  await work.move(motions, motion, motionMoves, 'stop')
  work.recordUnnamed('consent.stopped', { kind: 'motion', id }, { number, objections: objected })
  const mover = await addresseeOf(work.tx, moverId)
  const told = [...(await peopleOnRoll(work, voteId)), ...(mover ? [mover] : [])]
  const once = new Map(told.map((one) => [one.personId, one]))
  await work.emailAll(
    consentStopped,
    [...once.values()].map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${voteId}/${personId}`,
      props: { name, number, title, objections: objected, link: siteUrl(`/motions/${number}`) },
    })),
  )
}
