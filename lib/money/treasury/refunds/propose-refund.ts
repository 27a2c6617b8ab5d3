import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { canBeGivenBack, type RefundReason } from '@/lib/money/ledger/refunds'
import { approveSmallRefund } from './approve-small-refund'

type Proposal = { entryId: string; amountPence: number; reason: RefundReason }

/** The treasurer gives back a payment, or a part of it, that nobody asked for. A large one waits for a second officer. */
export const proposeRefund = verb(
  'refund.propose',
  {
    knownTo: 'money.read',
    subject: ({ tx }, { entryId }: Proposal) => lockPayment(tx, { entryId }),
  },
  async (work, { entry, leftPence }, { entryId, amountPence, reason }: Proposal) => {
    if (!canBeGivenBack(entry.kind)) throw new Refusal('refund.not-a-payment')
    if (amountPence > leftPence) throw new Refusal('refund.too-much')
    const refund = {
      id: newId(),
      entryId,
      personId: entry.personId,
      amountPence,
      reason,
      state: 'proposed',
      askedAt: work.now,
      askedBy: work.person.personId,
      proposedAt: work.now,
      proposedBy: work.person.personId,
    } as const
    await work.tx.insert(refunds).values(refund)
    work.record('refund.proposed', { kind: 'refund', id: refund.id }, { amountPence, reason })
    await approveSmallRefund(work, refund, entry)
    return { refundId: refund.id }
  },
)
