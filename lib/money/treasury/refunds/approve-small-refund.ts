import 'server-only'
import { refunds } from '@/db/schema/money/refunds'
import { refundToConfirm } from '@/emails/money/refund-to-confirm'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import type { EntryRow } from '@/lib/money/ledger/lock-payment'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { officersWith } from '@/lib/people/officers/officers-now'
import { lockAloneLimit } from '../alone-limit'

type Proposed = { id: string; amountPence: number; personId: string | null }

/**
 * A small refund goes on the treasurer's word alone, as long as all of theirs together stay small. A part of proposing it or of
 * agreeing to it.
 */
export async function approveSmallRefund(work: Work, refund: Proposed, entry: EntryRow) {
  if (refund.amountPence > (await lockAloneLimit(work, entry.id))) {
    await askSecondOfficers(work, refund)
    return
  }
  await work.move(refunds, refund, refundMoves, 'approve', { approvedAt: work.now })
  await queueRefund(work, refund, entry)
}

/** What came through Stripe goes back through Stripe. Money that came by hand goes back by hand, when the treasurer does it. */
export async function queueRefund(work: Work, { id }: { id: string }, entry: EntryRow) {
  if (entry.kind === 'payment') await work.queue('send-refund', { refundId: id })
}

/** Whoever may confirm it hears of it: not its proposer, nor the member whom it is for. */
async function askSecondOfficers(work: Work, { id, amountPence, personId: payer }: Proposed) {
  for (const { personId, email, name } of await officersWith(work, 'money.confirm')) {
    if (personId === work.person.personId || personId === payer) continue
    await work.email(refundToConfirm, {
      to: { personId, email },
      key: `${id}/${personId}`,
      props: { name, amountPence, link: siteUrl(`/desk/money/refunds/${id}`) },
    })
  }
}
