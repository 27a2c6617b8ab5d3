import 'server-only'
import { and, eq } from 'drizzle-orm'
import { amendments } from '@/db/schema/democracy/amendments'
import { meetingItems } from '@/db/schema/democracy/meetings'
import { motions } from '@/db/schema/democracy/motions'
import { isAtVote } from '@/lib/democracy/motions/amendments/lock-amendment'
import { motionMoves } from '@/lib/democracy/motions/states'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { withKeptRecords } from '@/lib/people/members/kept-record'
import { renumberAgenda } from '../agenda/renumber-agenda'
import { endComposite } from './end-composite'
import { type FoundComposite, lockComposite } from './lock-composite'
import { lockOriginals } from './originals'

type Which = { id: string }

/**
 * Whoever proposed a composite takes it back while movers are still asked. Once it is made any of its movers can withdraw it until the
 * meeting begins or a vote on it is called: each has consented for their own motion. Then the motions are back where they were.
 */
export const withdrawComposite = verb(
  'composite.withdraw',
  { subject: (work, which: Which) => lockToWithdraw(work, which) },
  async (work, { found }, _which: Which) => {
    const { composite } = found
    if (composite.state === 'ended') return { number: found.meeting.number }
    if (composite.state === 'proposed') {
      await endComposite(work, found, 'withdrawn')
      return { number: found.meeting.number }
    }
    await takeApart(work, found)
    await endComposite(work, found, 'taken-apart')
    return { number: found.meeting.number }
  },
)

async function lockToWithdraw(work: Work, which: Which) {
  const found = await lockComposite(work, which)
  if (!found) return undefined
  const { composite, parties } = found
  if (composite.state !== 'proposed') return { found, parties }
  const proposer = await withKeptRecords(work.tx, [composite.proposedBy])
  return { found, parties: [...proposer] }
}

async function takeApart(work: Work, { meeting, composite, originals }: FoundComposite) {
  const begun = meeting.state === 'called' && meeting.startsAt <= work.now
  if (begun || meeting.state === 'open' || meeting.state === 'closed')
    throw new Refusal('composite.meeting-begun')
  const [row] = await work.tx
    .select({ number: motions.number })
    .from(motions)
    .where(eq(motions.id, composite.motionId!))
  const numbers = originals.map(({ motion }) => motion.number)
  const held = await lockOriginals(work, [row!.number, ...numbers])
  const motion = held.find(({ id }) => id === composite.motionId)!
  if (motion.state !== 'seconded') throw new Refusal('vote.already-called')
  const amended = await work.tx
    .select({ id: amendments.id })
    .from(amendments)
    .where(eq(amendments.motionId, motion.id))
  // Another meeting can have it on its agenda: what it votes on at this moment is not taken from under it.
  const amendmentIds = amended.map(({ id }) => id)
  if (await isAtVote(work, amendmentIds)) throw new Refusal('amendment.at-vote')
  await work.move(motions, motion, motionMoves, 'withdraw', { withdrawnAt: work.now })
  for (const original of held)
    if (original !== motion) await work.move(motions, original, motionMoves, 'comeBack')
  await work.tx
    .delete(meetingItems)
    .where(and(eq(meetingItems.meetingId, meeting.id), eq(meetingItems.motionId, motion.id)))
  await renumberAgenda(work, meeting.id, motion.id)
}
