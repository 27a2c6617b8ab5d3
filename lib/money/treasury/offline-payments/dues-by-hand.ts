import 'server-only'
import { eq } from 'drizzle-orm'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { duesEachTime } from '@/lib/money/subscriptions/bands'
import { type HandPaidPeriod, periodFrom } from '@/lib/money/subscriptions/by-hand/hand-paid-period'
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
  /** All that came. */
  amountPence: number
  /** For how many months or years. */
  times: number
  receivedAt: Date
}

/**
 * Dues that were paid by hand: an arrangement that is paid until a day and takes nothing after it. It has no id at Stripe, so
 * no sync ever changes it. Who pays by hand again, also within grace, goes on where the last period ends.
 */
export async function takeDuesByHand(work: Work, dues: Dues): Promise<HandPaidPeriod> {
  const { personId, band, interval, times } = dues
  const amountPence = duesEachTime(band, interval, dues.amountPence, times)
  if (amountPence === undefined) throw new Refusal('subscription.not-a-price')
  const rows = await lockSubscriptions(work.tx, personId)
  const row = inForce(rows)
  await assertBelongs(work, personId, row)
  const startsOn = dateOf(startOf(row, dues.receivedAt, work.now))
  const months = interval === 'year' ? 12 * times : times
  const period = periodFrom(startsOn, months, row?.countedFrom ?? null)
  if (row) await endSubscription(work, row)
  const id = newId()
  await work.tx.insert(subscriptions).values({
    id,
    personId,
    band,
    interval,
    amountPence,
    status: 'by-hand',
    currentPeriodEndsAt: atWallTime(period.endsBefore),
    countedFrom: period.countedFrom,
    startedAt: row?.startedAt ?? dues.receivedAt,
    // Stripe knows a person as one customer, however they pay in between.
    stripeCustomerId: rows.findLast((one) => one.stripeCustomerId)?.stripeCustomerId,
    createdAt: work.now,
  })
  const subject = { kind: 'subscription', id }
  const detail = { personId, band, amountPence: dues.amountPence, interval }
  work.record('subscription.paid-by-hand', subject, detail)
  await admitMember(work, { personId })
  return period
}

/** Members, and people who were approved and have still to pay. Who left comes back by a new application. */
async function assertBelongs(work: Work, personId: string, row: SubscriptionRow | undefined) {
  const [member] = await work.tx.select().from(members).where(eq(members.personId, personId))
  if (member?.resignedAt || member?.expelledAt || !(member || row)) {
    throw new Refusal('subscription.not-offered')
  }
}

/** After what is paid for already; otherwise from the day the money came. */
function startOf(row: SubscriptionRow | undefined, receivedAt: Date, now: Date): Date {
  if (!row || row.status === 'free' || row.status === 'offered') return receivedAt
  const left = { resignedAt: null, expelledAt: null, suspended: false }
  if (row.status === 'by-hand') {
    // What is entered late counts from the day on which it came.
    const lapsed = standingAt({ ...left, subscription: row }, receivedAt) === 'lapsed'
    return lapsed ? receivedAt : row.currentPeriodEndsAt!
  }
  const standing = standingAt({ ...left, subscription: row }, now)
  if (standing === 'lapsed' || standing === 'grace') return receivedAt
  if (row.status !== 'canceled' && row.status !== 'unpaid') {
    throw new Refusal('ledger.pays-already')
  }
  return row.currentPeriodEndsAt ?? receivedAt
}
