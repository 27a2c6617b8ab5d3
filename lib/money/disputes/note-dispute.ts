import 'server-only'
import { eq } from 'drizzle-orm'
import { disputes } from '@/db/schema/money/disputes'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

type Noted = { disputeId: string; status: string }

/** Whoever looks after the money has seen how a dispute stands. When it moves on it is news again. */
export const noteDispute = verb(
  'dispute.note',
  { knownTo: 'money.read', subject: lockDispute },
  async (work, dispute, { disputeId, status }: Noted) => {
    if (dispute.status !== status) throw new Refusal('moved-meanwhile')
    if (dispute.seenStatus === status) return
    const seen = { seenStatus: status, seenAt: work.now, seenBy: work.person.personId }
    await work.tx.update(disputes).set(seen).where(eq(disputes.id, disputeId))
    work.record('dispute.seen', { kind: 'dispute', id: disputeId }, { status })
  },
)

async function lockDispute({ tx }: Work, { disputeId }: Noted) {
  const [row] = await tx.select().from(disputes).where(eq(disputes.id, disputeId)).for('update')
  return row
}
