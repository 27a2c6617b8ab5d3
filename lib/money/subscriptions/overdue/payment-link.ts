import 'server-only'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { addDays } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { hashOf, newId, newToken } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { graceEndsAt } from '@/lib/people/members/standing'

/** Mails are read late: a link outlives the grace that it is about by so many days. */
const daysAfterGrace = 14

/**
 * The address of a page where somebody mends a payment without signing in. Part of the act that writes the mail; only a hash
 * stays here, so that the table is worth nothing to whoever steals it.
 */
export async function createPaymentLink(
  work: Work,
  personId: string,
  failedAt: Date,
): Promise<string> {
  const [link] = await paymentLinkUrls(work, [{ personId, failedAt }])
  return link!
}

export async function paymentLinkUrls(
  work: Work,
  failures: { personId: string; failedAt: Date }[],
): Promise<string[]> {
  const made = failures.map(({ personId, failedAt }) => ({
    token: newToken(),
    personId,
    from: Math.max(graceEndsAt(failedAt).getTime(), work.now.getTime()),
  }))
  await work.tx.insert(paymentLinks).values(
    made.map(({ token, personId, from }) => ({
      id: newId(),
      personId,
      tokenHash: hashOf(token),
      madeAt: work.now,
      expiresAt: addDays(new Date(from), daysAfterGrace),
    })),
  )
  return made.map(({ token }) => siteUrl(`/pay/${token}`))
}
