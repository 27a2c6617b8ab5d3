import 'server-only'
import { and, eq, gte } from 'drizzle-orm'
import { auditEntries } from '@/db/schema/kernel'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { cleanPdf } from '@/lib/pdf/clean-pdf'
import { makerOf, subjectOf } from '../lock-claim'
import type { ReceiptType } from './clean-receipt'

type Which = { number: number; receiptId: string }

/**
 * A receipt is for the claimant and for those who approve. That an officer opened one is audited like an act, as the privacy page
 * promises: once for each officer, claim and day, so that the next receipt and a reload say nothing more.
 */
const read = verb('claim.read', { subject: findReceipt }, async (work, found) => {
  const { claim, receipt, personId } = found
  const { name, content, mediaType } = receipt
  const opened = { name, content, mediaType: mediaType as ReceiptType }
  if (work.person.personId === personId) return opened
  const seen = and(
    eq(auditEntries.subjectKind, 'claim'),
    eq(auditEntries.subjectId, claim.id),
    eq(auditEntries.actorId, work.person.personId),
    eq(auditEntries.action, 'claim.receipt-read'),
    gte(auditEntries.at, atWallTime(dateOf(work.now))),
  )
  if ((await work.tx.$count(auditEntries, seen)) === 0) {
    work.record('claim.receipt-read', subjectOf(claim), { number: claim.number })
  }
  return opened
})

async function findReceipt(work: Work, { number, receiptId }: Which) {
  const [found] = await work.tx
    .select({ claim: claims, receipt: claimReceipts })
    .from(claimReceipts)
    .innerJoin(claims, eq(claims.id, claimReceipts.claimId))
    .where(and(eq(claims.number, number), eq(claimReceipts.id, receiptId)))
  if (!found) return undefined
  const maker = makerOf(found.claim)
  if (found.claim.state === 'draft' && personOf(work.actor) !== maker.personId) return undefined
  return { ...found, ...maker }
}

/**
 * Nothing when it is not there or not theirs: both look the same. A PDF is cleaned as it leaves too, because it may have come in
 * when less was taken out of them; one of which nothing can be kept has no content.
 */
export async function readReceipt(viewer: Actor, which: Which) {
  const receipt = await orRefusal(read(viewer, which))
  if (receipt instanceof Refusal) return undefined
  const { content, mediaType } = receipt
  const isPdf = mediaType === 'application/pdf'
  return { ...receipt, content: isPdf ? await cleanPdf(content) : content }
}
