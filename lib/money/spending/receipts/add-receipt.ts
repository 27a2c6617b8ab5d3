import 'server-only'
import { eq } from 'drizzle-orm'
import { claimReceipts } from '@/db/schema/money/spending'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { type Claim, lockOwnClaim, subjectOf } from '../lock-claim'
import { type CleanReceipt, cleanReceipt, receiptName } from './clean-receipt'

type NewReceipt = { number: number; name: string; bytes: Buffer }

/**
 * Lays a receipt to a claim until it is decided. The same file twice is one receipt. Cleaning a file can take a minute, and for
 * so long nobody holds the claim: whether it takes receipts is asked before, and again when the receipt is added.
 */
export async function addReceipt(actor: Actor, { number, name, bytes }: NewReceipt) {
  await askWhetherOpen(actor, { number })
  const receipt = await cleanReceipt(bytes)
  if ('problem' in receipt) throw new Refusal(receipt.problem)
  await addCleaned(actor, { number, name, receipt })
}

const askWhetherOpen = verb('claim.change', { subject: lockOwnClaim }, async (_work, { claim }) => {
  assertOpen(claim)
})

const addCleaned = verb(
  'claim.change',
  { subject: lockOwnClaim },
  async (work, { claim }, given: { number: number; name: string; receipt: CleanReceipt }) => {
    assertOpen(claim)
    const { mediaType, content } = given.receipt
    const there = await work.tx
      .select({ same: eq(claimReceipts.content, content) })
      .from(claimReceipts)
      .where(eq(claimReceipts.claimId, claim.id))
    if (there.some(({ same }) => same)) return
    if (there.length >= organisation.rules.claimReceipts) {
      throw new Refusal('claim.too-many-receipts')
    }
    await work.tx.insert(claimReceipts).values({
      id: newId(),
      claimId: claim.id,
      name: receiptName(given.name, mediaType),
      mediaType,
      content,
      addedAt: work.now,
    })
    work.record('claim.receipt-added', subjectOf(claim), { number: given.number })
  },
)

function assertOpen({ state }: Claim) {
  if (state !== 'draft' && state !== 'asked') throw new Refusal('claim.settled')
}
