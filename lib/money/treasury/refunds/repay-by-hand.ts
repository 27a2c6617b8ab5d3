import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import { refundMoves, wasByHand } from '@/lib/money/ledger/refunds'
import { momentOf } from '../offline-payments/entry-time'
import { emailRefund } from './email-refund'
import { lockRefund } from './lock-refund'

type Repaid = { refundId: string; paidOn: string; note: string }

/** Money that came by hand went back by hand: the treasurer says when, and the books say so once. */
export const repayByHand = verb(
  'refund.repay',
  { knownTo: 'money.read', subject: lockRefund },
  async (work, { refund, entry }, { refundId, paidOn, note }: Repaid) => {
    if (!wasByHand(entry.kind)) throw new Refusal('ledger.not-by-hand')
    await work.move(refunds, refund, refundMoves, 'send', { settledAt: work.now })
    const { amountPence, personId } = refund
    await enterEntry(work, {
      kind: 'repayment',
      amountPence: -amountPence,
      occurredAt: momentOf(paidOn, work.now),
      personId,
      band: entry.band,
      sourceKey: refundId,
      relatesTo: entry.id,
      enteredBy: work.person.personId,
      note: note || null,
    })
    work.record('refund.repaid', { kind: 'refund', id: refundId }, { amountPence })
    await emailRefund(work, refund, entry)
  },
)
