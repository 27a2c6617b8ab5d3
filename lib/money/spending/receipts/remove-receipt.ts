import 'server-only'
import { and, eq } from 'drizzle-orm'
import { claimReceipts } from '@/db/schema/money/spending'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { approvalsOf, lockOwnClaim, subjectOf } from '../lock-claim'

type Which = { number: number; receiptId: string }

/** Takes a receipt away again, as long as nobody has approved with it before their eyes. */
export const removeReceipt = verb(
  'claim.change',
  { subject: lockOwnClaim },
  async (work, { claim }, which: Which) => {
    const { number, receiptId } = which
    if (claim.state !== 'draft' && claim.state !== 'asked') throw new Refusal('claim.settled')
    if ((await approvalsOf(work, claim.id)).length > 0) throw new Refusal('claim.receipts-seen')
    const gone = await work.tx
      .delete(claimReceipts)
      .where(and(eq(claimReceipts.id, receiptId), eq(claimReceipts.claimId, claim.id)))
      .returning({ id: claimReceipts.id })
    if (gone.length > 0) work.record('claim.receipt-removed', subjectOf(claim), { number })
  },
)
