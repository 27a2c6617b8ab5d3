import { and, eq, isNull } from 'drizzle-orm'
import type Stripe from 'stripe'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { setClockAhead } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import type { StripeEvent } from '@/lib/money/subscriptions/stripe'
import { readInbox } from '@/lib/money/subscriptions/stripe-messages/read-inbox'
import { receiveEvent } from '@/lib/money/subscriptions/stripe-messages/receive-event'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import { handsAt, sdkInProcess } from '@/tests/support/stripe-emulator/emulator-with-sdk'
import { startStripeEmulator } from '@/tests/support/stripe-emulator/start'
import { anApproved } from '../with-stripe'

/** One person with a Stripe of their own: a small clean world that lives for a second. */
export type Life = {
  person: PersonActor
  stripe: Stripe
  control: (act: string, body?: object) => Promise<Record<string, unknown>>
  daysLived: number
  told: Set<string>
  end(): Promise<void>
}

/** What the mail has not lost, in which order it comes, and whether anybody has read it yet. */
export type Weather = { lost: number; twice: boolean; backwards: boolean; read: boolean }

export async function newLife(open: (stripe: Stripe) => void): Promise<Life> {
  const emulator = await startStripeEmulator()
  const stripe = sdkInProcess(emulator)
  open(stripe)
  setClockAhead(0)
  setEnvironment({ STRIPE_EMULATOR_URL: emulator.url })
  const person = await anApproved()
  return {
    person,
    stripe,
    control: handsAt(emulator.url).control,
    daysLived: 0,
    told: new Set(),
    async end() {
      await database()
        .update(subscriptions)
        .set({ endedAt: new Date(0) })
        .where(eq(subscriptions.personId, person.personId))
      await emulator.stop()
    },
  }
}

export async function rowsOf({ person }: Life): Promise<SubscriptionRow[]> {
  return database()
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.personId, person.personId))
    .orderBy(subscriptions.createdAt, subscriptions.id)
}

export async function rowOf({ person }: Life): Promise<SubscriptionRow | undefined> {
  const [row] = await database()
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, person.personId), isNull(subscriptions.endedAt)))
  return row
}

export async function customerOf(life: Life): Promise<string | undefined> {
  return (await rowsOf(life)).findLast((row) => row.stripeCustomerId)?.stripeCustomerId ?? undefined
}

/** Time passes for everybody alike. */
export async function live(life: Life, days: number) {
  life.daysLived += days
  setClockAhead(life.daysLived * 86_400_000)
  await life.control('advance', { days })
}

/** Brings what Stripe has sent since the last time, as far as the weather lets it through. */
export async function letMailThrough(life: Life, { lost, twice, backwards, read }: Weather) {
  const { data } = await life.stripe.events.list({ limit: 8 })
  const fresh = data.filter(({ id }) => !life.told.has(id))
  for (const { id } of fresh) life.told.add(id)
  const arriving = fresh.filter((_, place) => place % 4 >= lost)
  if (!backwards) arriving.reverse()
  const all = twice ? [...arriving, ...arriving.slice(0, 3)] : arriving
  await Promise.all(
    all.map((event) => receiveEvent(system('stripe'), { event: event as StripeEvent })),
  )
  const customerId = await customerOf(life)
  if (read && customerId) await readInbox(system('stripe'), { customerId })
}

/** What the reconcile does at night for each customer. */
export async function reconcile(life: Life) {
  const customerId = await customerOf(life)
  if (customerId) await syncCustomer(system('reconciliation'), { customerId })
}

/** What somebody brought, the last at the end, without what was taken back. */
export async function cashOf(personId: string) {
  const entries = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.personId, personId))
    .orderBy(ledgerEntries.recordedAt, ledgerEntries.id)
  const corrected = entries.filter(({ kind }) => kind === 'correction').map((one) => one.relatesTo)
  return entries.filter(({ kind, id }) => kind === 'cash' && !corrected.includes(id))
}
