import 'server-only'
import { refunds } from '@/db/schema/ledger'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { refundMoves } from '@/lib/ledger/refunds'
import { officerOf } from '../officer'
import { letGo } from './let-go'
import { lockRefund } from './lock-refund'

/** The treasurer takes up what a member asked for. From then on it is like a proposal of the treasurer's own. */
export const agreeRefund = verb(
  'refund.propose',
  async (work, { refundId }: { refundId: string }) => {
    work.assertCan('refund.propose', { personId: null })
    const { refund, entry, leftPence } = await lockRefund(work.tx, refundId)
    work.assertCan('refund.propose', refund)
    if (refund.amountPence > leftPence) throw new Refusal('refund.too-much')
    await work.move(refunds, refund, refundMoves, 'agree', {
      proposedAt: work.now,
      proposedBy: officerOf(work),
    })
    const { amountPence } = refund
    work.record('refund.agreed', { kind: 'refund', id: refundId }, { amountPence })
    await letGo(work, refund, entry)
  },
)
