import 'server-only'
import { and, eq } from 'drizzle-orm'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import type { Actor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { makerOf, subjectOf } from '../lock-claim'
import type { ReceiptType } from './clean-receipt'

type Which = { number: number; receiptId: string }

/** A receipt is for the claimant and for those who approve. That an officer opened it is written down. */
const read = verb('claim.read', async (work, { number, receiptId }: Which) => {
  const [found] = await work.tx
    .select({ claim: claims, receipt: claimReceipts })
    .from(claimReceipts)
    .innerJoin(claims, eq(claims.id, claimReceipts.claimId))
    .where(and(eq(claims.number, number), eq(claimReceipts.id, receiptId)))
  if (!found) throw new Refusal('not-there')
  const { claim, receipt } = found
  const maker = makerOf(claim)
  const own = work.actor.kind === 'person' && work.actor.personId === maker.personId
  if (claim.state === 'draft' && !own) throw new Refusal('not-there')
  work.assertCan('claim.read', maker)
  if (!own) work.record('claim.receipt-read', subjectOf(claim), { number })
  const { name, content } = receipt
  return { name, content, mediaType: receipt.mediaType as ReceiptType }
})

/** Nothing when it is not there or not theirs: both look the same. */
export async function readReceipt(viewer: Actor, which: Which) {
  return read(viewer, which).catch((error) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
}
