import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { verb, type Work } from '@/lib/kernel/perform'
import { mirrorCustomer } from '@/lib/money/subscriptions/mirror/mirror-customer'
import type { ToEndAtStripe } from '@/lib/money/subscriptions/mirror/to-end-at-stripe'
import { mirrorVersion } from '@/lib/money/subscriptions/subscription-rows'
import { changesBetween, whatCannotBeAdded } from './compare'
import type { StripeHistory } from './fetch-stripe-history'
import { ourRecords } from './our-records'
import { writeDifferences } from './write-differences'

type Given = {
  reconciliationId: string
  customerId: string
  personId: string
  truth: StripeHistory
  /** Of our mirror, before Stripe was asked. */
  version: string | null
}

/**
 * Compares what we have about a customer with Stripe's truth, brings it up to that, and looks again whether nothing differs
 * any more. All in one transaction that holds the person: what a webhook writes meanwhile makes `stale`, never a difference.
 */
export const correctCustomer = verb(
  'reconciliation.run',
  async (work, given: Given): Promise<ToEndAtStripe | 'stale'> => {
    const { personId, customerId, truth } = given
    const before = await ourRecords(work.tx, given)
    if ((await mirrorVersion(work.tx, personId)) !== given.version) return 'stale'
    const lastingBefore = whatCannotBeAdded(before, truth, customerId)
    const wait = lastingBefore.some(({ kind, sourceKey }) =>
      before.rows.some(
        (row) => kind === 'missing-at-stripe' && row.stripeSubscriptionId === sourceKey,
      ),
    )
    // Next to a running subscription that Stripe does not know, another one is no second one to be stopped and paid back.
    const leftovers = wait ? nothing : await mirrorAll(work, given)
    const after = await ourRecords(work.tx, given)
    const changes = changesBetween(before, after)
    // Brought up once more: whatever changes now has not been corrected.
    const again = changes.length > 0 && !wait ? await mirrorAll(work, given) : leftovers
    const unsettled = changesBetween(after, await ourRecords(work.tx, given))
    const lasting = [...whatCannotBeAdded(after, truth, customerId), ...unsettled]
    const isLasting = (key: string) => lasting.some(({ sourceKey }) => sourceKey === key)
    const cameRight = lastingBefore.filter(({ sourceKey }) => !isLasting(sourceKey))
    // A webhook that waits in our inbox would have told us: it is on its way, and nothing was lost.
    const onItsWay = await hasNews(work.tx, customerId)
    const corrected = onItsWay ? [] : [...changes, ...cameRight]
    await writeDifferences(work, { ...given, corrected, lasting })
    return again
  },
)

const nothing: ToEndAtStripe = {
  subscriptionIds: [],
  invoiceIds: [],
  chargeIds: [],
  pauseIds: [],
  stopInvoiceIds: [],
  resumeIds: [],
  askInvoiceIds: [],
}

async function mirrorAll(work: Work, { personId, truth }: Given): Promise<ToEndAtStripe> {
  const version = await mirrorVersion(work.tx, personId)
  const outcome = await mirrorCustomer.within(work, { personId, truth, version })
  return outcome === 'stale' ? nothing : outcome
}

async function hasNews(tx: Transaction, customerId: string) {
  const [event] = await tx
    .select({ id: stripeEvents.id })
    .from(stripeEvents)
    .where(and(eq(stripeEvents.customerId, customerId), eq(stripeEvents.state, 'received')))
    .limit(1)
  return event !== undefined
}
