import 'server-only'
import { eq } from 'drizzle-orm'
import { claimReceipts } from '@/db/schema/money/spending'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { lockOwnClaim, subjectOf } from '../lock-claim'
import { cleanReceipt, receiptName } from './clean-receipt'

type NewReceipt = { number: number; name: string; bytes: Buffer }

/** Lays a receipt to a claim until it is decided. The same file twice is one receipt. */
export const addReceipt = verb(
  'claim.change',
  { subject: lockOwnClaim },
  async (work, { claim }, { number, name, bytes }: NewReceipt) => {
    if (claim.state !== 'draft' && claim.state !== 'asked') throw new Refusal('claim.settled')
    const found = await cleanReceipt(bytes)
    if ('problem' in found) throw new Refusal(found.problem)
    const there = await work.tx
      .select({ same: eq(claimReceipts.content, found.content) })
      .from(claimReceipts)
      .where(eq(claimReceipts.claimId, claim.id))
    if (there.some(({ same }) => same)) return
    if (there.length >= organisation.rules.claimReceipts) {
      throw new Refusal('claim.too-many-receipts')
    }
    await work.tx.insert(claimReceipts).values({
      id: newId(),
      claimId: claim.id,
      name: receiptName(name, found.mediaType),
      mediaType: found.mediaType,
      content: found.content,
      addedAt: work.now,
    })
    work.record('claim.receipt-added', subjectOf(claim), { number })
  },
)
