import 'server-only'
import { and, eq } from 'drizzle-orm'
import { paperMarks, paperOrders } from '@/db/schema/democracy/ballot-papers'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type LockedElection, lockElection } from '../lock-election'
import { phaseOf } from '../phase'
import { rollEntryOf } from '../roll/roll-entries'
import { emailSeconds } from '../stand-ins/email-seconds'

type For = { slug: string; personId: string }

/**
 * Somebody has no device: they are marked for a ballot by hand. Only who has not collected a paper, because nobody could take
 * that one back. Another officer confirms it.
 */
export const assistPaper = verb(
  'paper.assist',
  { subject: running },
  async (work, election, input: For) => {
    const line = await rollEntryOf(work.tx, election.id, input.personId)
    if (!line?.mayVote) throw new Refusal('paper.not-on-roll')
    if (await markOf(work, election.id, input.personId))
      throw new Refusal('paper.collected-already')
    return order(work, election, input.personId)
  },
)

async function running(work: Work, { slug }: { slug: string }) {
  const election = await lockElection(work, { slug })
  const phase = election.closedAt ? 'closed' : phaseOf(election, work.now)
  if (!['collecting', 'voting'].includes(phase)) throw new Refusal('paper.not-now')
  return election
}

export async function markOf(work: Work, electionId: string, personId: string) {
  const [mark] = await work.tx
    .select()
    .from(paperMarks)
    .where(and(eq(paperMarks.electionId, electionId), eq(paperMarks.personId, personId)))
  return mark
}

async function order(work: Work, election: LockedElection, personId: string) {
  const electionId = election.id
  const me = work.person.personId
  if (personId === me) throw new Refusal('own-case')
  const id = newId()
  await work.tx
    .insert(paperOrders)
    .values({ id, electionId, personId, kind: 'assist', proposedBy: me, proposedAt: work.now })
  await emailSeconds(work, election, { step: 'paper', key: `paper/${id}`, personId })
  work.record('paper.ordered', { kind: 'election', id: electionId }, { kind: 'assist' })
  return { orderId: id }
}
