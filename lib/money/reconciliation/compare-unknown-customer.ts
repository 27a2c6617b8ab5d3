import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { inForceSql, subscriptions } from '@/db/schema/money/subscriptions'
import { people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { fetchStripeCustomer } from '@/lib/money/subscriptions/mirror/fetch-stripe-customer'
import { isLive, mirrorOf } from '@/lib/money/subscriptions/mirror/mirror'
import type { StripeCustomer } from '@/lib/money/subscriptions/stripe'
import { personOfCustomer } from '@/lib/money/subscriptions/subscription-rows'
import { remember } from './compare-batch'
import { compareCustomer } from './compare-customer'
import { paceStripeReads } from './pace-stripe-reads'
import type { Run } from './run'
import { writeDifferences } from './write-differences'

/**
 * A customer at Stripe whom we do not know. The account may serve other things, so they concern us only when they pay for a
 * band of ours. Whoever carries the mark that we gave them, and has no customer here, gets their link back and is corrected.
 */
export async function compareUnknownCustomer(actor: Actor, run: Run, customer: StripeCustomer) {
  if (await personOfCustomer(customer.id)) return
  const personId = await markedPerson(customer)
  if (personId && (await linkBack(actor, { personId, customerId: customer.id }))) {
    await compareCustomer(actor, {
      reconciliationId: run.id,
      customerId: customer.id,
      personId,
      listed: true,
    })
    return remember(run, [customer.id])
  }
  await paceStripeReads(3)
  const truth = await fetchStripeCustomer(customer.id)
  const lasting = truth.subscriptions
    .filter((one) => isLive(one) && mirrorOf(truth, one).band)
    .map((one) => {
      const { amountPence = 0, interval = 'month' } = mirrorOf(truth, one)
      const atStripe = `${duesInWords(amountPence, interval)}, running`
      return { kind: 'missing-here' as const, sourceKey: one.id, here: null, atStripe }
    })
  const { id: customerId } = customer
  await reportStranger(actor, { reconciliationId: run.id, customerId, personId, lasting })
}

async function markedPerson({ metadata }: StripeCustomer): Promise<string | null> {
  const id = metadata.person ?? ''
  if (!isId(id)) return null
  const [person] = await database().select({ id: people.id }).from(people).where(eq(people.id, id))
  return person?.id ?? null
}

/** Only a subscription in force that knows no customer takes one: what is linked is never linked otherwise. */
const linkBack = verb(
  'reconciliation.run',
  async (work, { personId, customerId }: { personId: string; customerId: string }) => {
    const linked = await work.tx
      .update(subscriptions)
      .set({ stripeCustomerId: customerId })
      .where(
        and(
          eq(subscriptions.personId, personId),
          inForceSql(subscriptions),
          isNull(subscriptions.stripeCustomerId),
        ),
      )
      .returning({ id: subscriptions.id })
    const [subscription] = linked
    if (!subscription) return false
    work.record('subscription.linked', { kind: 'subscription', id: subscription.id }, { personId })
    return true
  },
)

const reportStranger = verb(
  'reconciliation.run',
  async (work, finding: Omit<Parameters<typeof writeDifferences>[1], 'corrected'>) => {
    await writeDifferences(work, { ...finding, corrected: [] })
  },
)
