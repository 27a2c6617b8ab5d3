import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { atWallTime, dateOf, monthsBefore } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isPriceByHand } from '@/lib/money/subscriptions/bands'
import { endSubscription } from '@/lib/money/subscriptions/end-subscription'
import {
  inForce,
  lockSubscriptions,
  type SubscriptionRow,
} from '@/lib/money/subscriptions/subscription-rows'
import type { Band, Interval } from '@/lib/organisation'
import { admitMember } from '@/lib/people/members/admit-member'
import { standingAt } from '@/lib/people/members/standing'

type Dues = {
  personId: string
  band: Band
  interval: Interval
  amountPence: number
  receivedAt: Date
}

/** What was paid for, from day to day. */
export type Period = { startsOn: string; endsOn: string }

/**
 * Dues that were paid by hand: an arrangement that is paid until a day and takes nothing after it. That is what Stripe
 * calls `canceled` while its last period still runs, and it means the same for standing: good until then, lapsed after.
 * It has no id at Stripe, so no sync ever touches it. Who pays by hand again goes on where the last period ends.
 */
export async function takeDuesByHand(work: Work, dues: Dues): Promise<Period> {
  const { personId, band, interval, amountPence } = dues
  if (!isPriceByHand(band, interval, amountPence)) throw new Refusal('subscription.not-a-price')
  const rows = await lockSubscriptions(work.tx, personId)
  const row = inForce(rows)
  await assertBelongs(work, personId, row)
  const startsAt = startOf(work, row, dues.receivedAt)
  const endsAt = monthsBefore(atWallTime(dateOf(startsAt)), interval === 'year' ? -12 : -1)
  if (row) await endSubscription(work, row)
  const id = newId()
  await work.tx.insert(subscriptions).values({
    id,
    personId,
    band,
    interval,
    amountPence,
    status: 'canceled',
    currentPeriodEndsAt: endsAt,
    startedAt: row?.startedAt ?? dues.receivedAt,
    // Stripe knows a person as one customer, however they pay in between.
    stripeCustomerId: rows.findLast((one) => one.stripeCustomerId)?.stripeCustomerId,
    createdAt: work.now,
  })
  const subject = { kind: 'subscription', id }
  work.record('subscription.paid-by-hand', subject, { personId, band, amountPence, interval })
  await admitMember(work, { personId })
  return { startsOn: dateOf(startsAt), endsOn: dateOf(endsAt) }
}

/** Members, and people who were approved and have still to pay. Who left comes back by a new application. */
async function assertBelongs(work: Work, personId: string, row: SubscriptionRow | undefined) {
  const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
  if (member?.resignedAt || member?.expelledAt || !(member || row)) {
    throw new Refusal('subscription.not-offered')
  }
}

/** After what is paid for already; otherwise from the day the money came. */
function startOf(work: Work, row: SubscriptionRow | undefined, receivedAt: Date): Date {
  if (!row || row.status === 'free' || row.status === 'offered') return receivedAt
  const left = { resignedAt: null, expelledAt: null, suspended: false }
  const standing = standingAt({ ...left, subscription: row }, work.now)
  if (standing === 'lapsed' || standing === 'grace') return receivedAt
  if (row.status !== 'canceled' && row.status !== 'unpaid') {
    throw new Refusal('ledger.pays-already')
  }
  return row.currentPeriodEndsAt ?? receivedAt
}
