import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { verb } from '@/lib/kernel/perform'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { approveSmallRefund } from './approve-small-refund'
import { assertStillThere, lockRefund } from './lock-refund'

/** The treasurer takes up what a member asked for. From then on it is like a proposal of the treasurer's own. */
export const agreeRefund = verb(
  'refund.propose',
  { knownTo: 'money.read', subject: lockRefund },
  async (work, found, { refundId }: { refundId: string }) => {
    const { refund, entry } = found
    assertStillThere(found)
    await work.move(refunds, refund, refundMoves, 'agree', {
      proposedAt: work.now,
      proposedBy: work.person.personId,
    })
    const { amountPence } = refund
    work.record('refund.agreed', { kind: 'refund', id: refundId }, { amountPence })
    await approveSmallRefund(work, refund, entry)
  },
)
