import { and, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { differences, reconciliations } from '@/db/schema/money/reconciliation'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { reconcileBatch } from '@/lib/money/reconciliation/reconcile-batch'
import { startReconciliation } from '@/lib/money/reconciliation/start-reconciliation'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { customerOf } from '@/lib/money/subscriptions/subscription-rows'
import { anApproved, control, pay, readInbox, webhooksArrive } from '../subscriptions/with-stripe'

export const clock = system('reconciliation')

/** Everything that Stripe told us has been read. */
export async function allRead() {
  await webhooksArrive()
  await readInbox()
}

/** Somebody who pays £3 a month, and whose payment we know of; or not, when the webhooks get lost. */
export async function aPayer({ webhooksLost = false } = {}) {
  const person = await anApproved()
  const url = await startCheckout(person, person)
  await allRead()
  if (webhooksLost) await control('faults', { drop_next: 100 })
  await pay(url)
  await allRead()
  await control('faults', {})
  return { person, customerId: (await customerOf(person.personId))! }
}

export type Payer = Awaited<ReturnType<typeof aPayer>>

export async function chargeOf({ customerId }: Payer) {
  return (await stripe().charges.list({ customer: customerId })).data[0]!
}

export async function subscriptionOf({ customerId }: Payer) {
  return (await stripe().subscriptions.list({ customer: customerId, status: 'all' })).data[0]!
}

/** Something happens at Stripe and we hear nothing of it. */
export async function unheard(happens: () => Promise<unknown>) {
  await control('faults', { drop_next: 1000 })
  await happens()
  await allRead()
  await control('faults', {})
}

export async function getRun(id: string) {
  const [run] = await database().select().from(reconciliations).where(eq(reconciliations.id, id))
  return run!
}

/** What the worker does with the chain of jobs, up to the end or to `batches`. */
export async function walkOn(reconciliationId: string, batches = 1000) {
  for (let left = batches; left > 0; left -= 1) {
    if ((await getRun(reconciliationId)).state !== 'running') break
    await reconcileBatch(clock, { reconciliationId, tries: 0 })
  }
  return getRun(reconciliationId)
}

export async function reconcile(actor: PersonActor | typeof clock = clock) {
  const { reconciliationId } = await startReconciliation(actor, {})
  return walkOn(reconciliationId)
}

export function differencesOf(run: { id: string }, payer?: { customerId: string }) {
  return database()
    .select()
    .from(differences)
    .where(
      and(
        eq(differences.reconciliationId, run.id),
        payer && eq(differences.customerId, payer.customerId),
      ),
    )
    .orderBy(differences.kind)
}
