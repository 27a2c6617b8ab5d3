import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperMarks, paperOrders } from '@/db/schema/democracy/ballot-papers'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElection, lockRollEntry } from '../lock-election'
import { phaseOf } from '../phase'
import { confirmersIn, confirming } from '../stand-ins/confirmers'
import { markOf } from './request-paper'

/** A second officer agrees that a member votes on a paper filled in by hand. */
export const confirmPaper = verb('paper.confirm', { subject: lockOrder }, async (work, found) => {
  const { electionId, personId } = await confirmed(work, found)
  if (await markOf(work, electionId, personId)) throw new Refusal('paper.collected-already')
  await work.tx.insert(paperMarks).values({ electionId, personId, kind: 'by-hand' })
  work.record('paper.assisted', { kind: 'election', id: electionId })
})

async function lockOrder(work: Work, { orderId }: { orderId: string }) {
  const [order] = await work.tx
    .select()
    .from(paperOrders)
    .where(and(eq(paperOrders.id, orderId), eq(paperOrders.kind, 'assist')))
  if (!order) return undefined
  const election = await lockElection(work, order)
  const confirmers = await confirmersIn(work.tx, election, work.now)
  const about = { personId: order.personId, officers: [order.proposedBy] }
  return { order, election, ...confirming(confirmers, about) }
}

type Found = NonNullable<Awaited<ReturnType<typeof lockOrder>>>

async function confirmed(work: Work, { order, election }: Found) {
  const phase = election.closedAt ? 'closed' : phaseOf(election, work.now)
  if (!['collecting', 'voting'].includes(phase)) throw new Refusal('paper.not-now')
  await lockRollEntry(work, order.electionId, order.personId)
  const done = await work.tx
    .update(paperOrders)
    .set({ confirmedBy: work.person.personId, confirmedAt: work.now })
    .where(and(eq(paperOrders.id, order.id), isNull(paperOrders.confirmedAt)))
    .returning({ id: paperOrders.id })
  if (done.length !== 1) throw new Refusal('moved-meanwhile')
  return order
}
