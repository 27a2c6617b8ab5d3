import 'server-only'
import { refundOnItsWay } from '@/emails/money/refund-on-its-way'
import type { Work } from '@/lib/kernel/perform'
import type { EntryRow } from '@/lib/money/ledger/lock-payment'
import { addresseeOf } from '@/lib/people/members/addressee'
import type { RefundRow } from './lock-refund'

/** Tells a member that money is on its way back to them, once. */
export async function emailRefund(work: Work, refund: RefundRow, entry: EntryRow) {
  const payer = refund.personId && (await addresseeOf(work.tx, refund.personId))
  if (!payer) return
  await work.email(refundOnItsWay, {
    to: payer,
    key: refund.id,
    props: {
      name: payer.name,
      amountPence: refund.amountPence,
      paidAt: entry.occurredAt.toISOString(),
      byHand: entry.kind !== 'payment',
    },
  })
}
