import 'server-only'
import { and, eq } from 'drizzle-orm'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { makerOf, subjectOf } from '../lock-claim'
import type { ReceiptType } from './clean-receipt'

type Which = { number: number; receiptId: string }

/** A receipt is for the claimant and for those who approve. That an officer opened it is written down. */
const read = verb('claim.read', { subject: findReceipt }, async (work, found) => {
  const { claim, receipt, own } = found
  if (!own) work.record('claim.receipt-read', subjectOf(claim), { number: claim.number })
  const { name, content } = receipt
  return { name, content, mediaType: receipt.mediaType as ReceiptType }
})

async function findReceipt(work: Work, { number, receiptId }: Which) {
  const [found] = await work.tx
    .select({ claim: claims, receipt: claimReceipts })
    .from(claimReceipts)
    .innerJoin(claims, eq(claims.id, claimReceipts.claimId))
    .where(and(eq(claims.number, number), eq(claimReceipts.id, receiptId)))
  if (!found) return undefined
  const maker = makerOf(found.claim)
  const own = personOf(work.actor) === maker.personId
  if (found.claim.state === 'draft' && !own) return undefined
  return { ...found, ...maker, own }
}

/** Nothing when it is not there or not theirs: both look the same. */
export async function readReceipt(viewer: Actor, which: Which) {
  return read(viewer, which).catch((error) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
}
