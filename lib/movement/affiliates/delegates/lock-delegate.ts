import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliateDelegates, affiliates } from '@/db/schema/movement/affiliates'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { mailboxBehind } from '@/lib/kernel/email-address'
import { siteUrl } from '@/lib/kernel/env'
import { keyedHash, unseal } from '@/lib/kernel/field-encryption'
import { hashOf } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { delegateAnswerDays, type NamedDelegate } from './states'

export type DelegateRow = typeof affiliateDelegates.$inferSelect

/** Knows the mailbox of a delegate again, whichever affiliate names it, and in nothing else that we keep. */
export function delegateHash(email: string): string {
  return keyedHash(`delegate/${mailboxBehind(email)}`)
}

export function whoIs({ namedSealed }: Pick<DelegateRow, 'namedSealed'>): NamedDelegate {
  return unseal<NamedDelegate>(namedSealed)
}

export function delegateLink({ tokenSealed }: Pick<DelegateRow, 'tokenSealed'>): string {
  return siteUrl(`/affiliates/delegate/${unseal<string>(tokenSealed)}`)
}

/** Nobody answers after the days for it or stands in after the last day, also in the hours before they are deleted. */
export function isDelegationOver(
  { acceptedAt, namedAt, until }: Pick<DelegateRow, 'acceptedAt' | 'namedAt' | 'until'>,
  at: Date,
): boolean {
  const unanswered = !acceptedAt && namedAt < addDays(at, -delegateAnswerDays)
  return unanswered || (until !== null && until < dateOf(at))
}

/** Whoever has this link, with their affiliate, which is held first: naming and answering go one after another. */
export async function lockDelegateByLink(work: Work, token: string) {
  const which = eq(affiliateDelegates.tokenHash, hashOf(token))
  const [row] = await work.tx
    .select({ affiliateId: affiliateDelegates.affiliateId })
    .from(affiliateDelegates)
    .where(which)
  if (!row) throw new Refusal('not-there')
  const [affiliate] = await work.tx
    .select()
    .from(affiliates)
    .where(eq(affiliates.id, row.affiliateId))
    .for('update')
  const [delegate] = await work.tx.select().from(affiliateDelegates).where(which).for('update')
  if (!delegate || affiliate?.state !== 'admitted') throw new Refusal('not-there')
  if (isDelegationOver(delegate, work.now)) throw new Refusal('not-there')
  return { delegate, affiliate }
}
