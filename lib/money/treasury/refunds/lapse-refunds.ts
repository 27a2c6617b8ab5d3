import 'server-only'
import { eq } from 'drizzle-orm'
import { refunds } from '@/db/schema/money/refunds'
import type { Work } from '@/lib/kernel/perform'
import { refundMoves } from '@/lib/money/ledger/refunds'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

export const lapseRefunds: Lapsing = {
  what: 'a refund',
  table: refunds,
  id: refunds.id,
  by: refunds.proposedBy,
  at: refunds.proposedAt,
  waits: eq(refunds.state, 'proposed'),
  offices: officesWith('money.handle'),
  lapse: lapseRefund,
  subject: (id) => ({ kind: 'refund', id }),
  page: '/desk/money/refunds',
}

/** What a member asked for goes back to the treasurer, to be decided anew: it is not the member who let the time go by. */
async function lapseRefund(work: Work, id: string) {
  const [refund] = await work.tx.select().from(refunds).where(eq(refunds.id, id))
  if (refund?.personId && refund.askedBy === refund.personId) {
    const unproposed = { proposedBy: null, proposedAt: null }
    await work.move(refunds, { id }, refundMoves, 'ask-anew', unproposed)
  } else {
    await work.move(refunds, { id }, refundMoves, 'lapse', { settledAt: work.now })
  }
}
