import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import { POST } from '@/app/api/stripe/webhook/route'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { setEnvironment } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { beginMembership } from '@/lib/money/subscriptions/begin-membership'
import { syncCustomer } from '@/lib/money/subscriptions/mirror/sync-customer'
import { stripe } from '@/lib/money/subscriptions/stripe'
import { processStripeEvent } from '@/lib/money/subscriptions/stripe-messages/process-event'
import { readInbox as readInboxOf } from '@/lib/money/subscriptions/stripe-messages/read-inbox'
import { standingAt } from '@/lib/people/members/standing'
import { aPerson } from '@/tests/support/people'
import { handsAt } from '@/tests/support/stripe-emulator/emulator-with-sdk'
import { startStripeEmulator } from '@/tests/support/stripe-emulator/start'

export const webhookSecret = 'whsec_of_these_tests'
type Emulator = Awaited<ReturnType<typeof startStripeEmulator>>
let emulator: Emulator | undefined
let site: Server

/** The emulator on one side, our webhook's route behind a small server on the other: real HTTP both ways. */
export function withStripe() {
  beforeAll(async () => {
    site = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const answer = await POST(
        new Request('http://mandate.test/api/stripe/webhook', {
          method: 'POST',
          headers: request.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      )
      response.writeHead(answer.status).end(await answer.text())
    })
    await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
    const webhookUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
    emulator = await startStripeEmulator({ webhookUrl, webhookSecret })
    setEnvironment({
      STRIPE_EMULATOR_URL: emulator.url,
      STRIPE_WEBHOOK_SECRETS: `old,${webhookSecret}`,
    })
  })
  afterAll(async () => {
    await emulator?.stop()
    site.close()
  })
}

const begin = verb('subscription.choose', (work, dues: Parameters<typeof beginMembership>[1]) =>
  beginMembership(work, dues),
)

/** Somebody whose application was approved and who has still to pay: £3 a month, unless said otherwise. */
export async function anApproved(dues: Partial<Parameters<typeof begin>[1]> = {}) {
  const person = await aPerson()
  const basic = { band: 'basic', amountPence: 300, interval: 'month' } as const
  await begin(person, { personId: person.personId, ...basic, ...dues })
  return person
}

export const goodCard = {
  method: 'card',
  number: '4242 4242 4242 4242',
  expiry: '12/60',
  cvc: '123',
}
export const emptyCard = { ...goodCard, number: '4000 0000 0000 9995' }
export const goodAccount = {
  method: 'bacs_debit',
  sort_code: '10-88-00',
  account_number: '00012345',
}
export const badAccount = { ...goodAccount, account_number: '22222227' }

/** Fills in the payment page as a browser would. Answers where it leads: back to us, or nowhere when the bank said no. */
export async function pay(url: string, method: Record<string, string> = goodCard) {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ name: 'Ada Payer', ...method }),
  })
  return answer.headers.get('location') ?? undefined
}

/** What the worker does: reads every event that waits. Events about one customer share a job. */
export async function readInbox() {
  const waiting = await database()
    .select()
    .from(stripeEvents)
    .where(ne(stripeEvents.state, 'processed'))
  const customers = new Set(waiting.flatMap((event) => event.customerId ?? []))
  const others = waiting.filter((event) => !event.customerId)
  const worker = system('stripe')
  await Promise.all([
    ...[...customers].map((customerId) => readInboxOf(worker, { customerId })),
    ...others.map((event) => processStripeEvent(worker, { eventId: event.id })),
  ])
  return waiting.length
}

/** The emulator's control page: bad weather, bank debits that settle, time that passes. */
export function control(act: string, body: object = {}) {
  return handsAt(emulator!.url).control(act, body)
}

/** Answers when every webhook has arrived or was given up, however long a busy machine takes for it. */
export async function webhooksArrive() {
  const { pending } = await control('wait', { at_most_ms: 60_000 })
  if (pending !== 0) throw new Error(`${pending} webhooks are still on their way`)
}

type Payer = { personId: string }

/** The person's dues, as they are in force. */
export async function rowOf({ personId }: Payer) {
  const [row] = await database()
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.personId, personId), isNull(subscriptions.endedAt)))
  return row!
}

/** How the person stands by their dues alone. */
export async function standingOf(person: Payer) {
  const subscription = await rowOf(person)
  return standingAt({ resignedAt: null, expelledAt: null, suspended: false, subscription }, now())
}

/** Brings what we have of the person up to what Stripe says. */
export async function sync(person: Payer) {
  return syncCustomer(system('stripe'), { customerId: (await rowOf(person)).stripeCustomerId! })
}

/** What the person has at Stripe. */
export async function atStripe(customer: string) {
  const { data } = await stripe().subscriptions.list({ customer, status: 'all' })
  return data.map((one) => one.status).sort()
}
