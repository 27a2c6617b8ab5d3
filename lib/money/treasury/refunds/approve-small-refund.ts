import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import type { Work } from '@/lib/kernel/perform'
import type { EntryRow } from '@/lib/money/ledger/lock-payment'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { lockAloneLimit } from '../alone-limit'

type Proposed = { id: string; amountPence: number }

/**
 * A small refund goes on the treasurer's word alone, as long as all of theirs together stay small. A part of proposing it or of
 * agreeing to it.
 */
export async function approveSmallRefund(work: Work, refund: Proposed, entry: EntryRow) {
  if (refund.amountPence > (await lockAloneLimit(work, entry.id))) return
  await work.move(refunds, refund, refundMoves, 'approve', { approvedAt: work.now })
  await queueRefund(work, refund, entry)
}

/** What came through Stripe goes back through Stripe. Money that came by hand goes back by hand, when the treasurer does it. */
export async function queueRefund(work: Work, { id }: { id: string }, entry: EntryRow) {
  if (entry.kind === 'payment') await work.queue('send-refund', { refundId: id })
}
