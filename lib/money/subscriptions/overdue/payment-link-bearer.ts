import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { database } from '@/db/client'
import { paymentLinks } from '@/db/schema/money/checkouts'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { followDemoClock } from '@/lib/kernel/demo-clock'
import { hashOf } from '@/lib/kernel/ids'

/** Whoever holds a link from a mail may pay what this one person owes, and do and see nothing else. */
export type PaymentLinkBearer = { actor: Extract<Actor, { kind: 'payer' }>; madeAt: Date }

/**
 * Nobody for a link that we did not make, or that ran out. Opening it is not even counted: nobody guesses 32 random bytes, and
 * mail scanners that open the links of many from one place would use up what is allowed there. Paying is counted.
 */
export async function paymentLinkBearer(token: string): Promise<PaymentLinkBearer | undefined> {
  await followDemoClock()
  const [link] = await database()
    .select({ personId: paymentLinks.personId, madeAt: paymentLinks.madeAt })
    .from(paymentLinks)
    .where(and(eq(paymentLinks.tokenHash, hashOf(token)), gt(paymentLinks.expiresAt, now())))
  return link && { actor: { kind: 'payer', personId: link.personId }, madeAt: link.madeAt }
}
