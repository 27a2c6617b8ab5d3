import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/subscriptions'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'

/**
 * Reads one event of the inbox: goes to Stripe for the truth about its customer. An event about nobody's dues is put away.
 * What fails stays in the inbox with its reason and is tried again.
 */
export async function processStripeEvent(actor: Actor, { eventId }: { eventId: string }) {
  const refusal = refusalOf(actor, 'stripe-event.process')
  if (refusal) throw new Refusal(refusal)
  const [event] = await database().select().from(stripeEvents).where(eq(stripeEvents.id, eventId))
  if (!event || event.state === 'processed') return
  try {
    if (event.customerId) await syncCustomer(actor, { customerId: event.customerId })
    await settle(eventId, { state: 'processed', lastError: null, processedAt: now() })
  } catch (error) {
    await settle(eventId, { state: 'failed', lastError: reasonOf(error) })
    throw error
  }
}

type Outcome = { state: string; lastError: string | null; processedAt?: Date }

async function settle(eventId: string, outcome: Outcome) {
  await database()
    .update(stripeEvents)
    .set({ ...outcome, tries: sql`${stripeEvents.tries} + 1` })
    .where(eq(stripeEvents.id, eventId))
}

function reasonOf(error: unknown) {
  return String(error instanceof Error ? error.message : error).slice(0, 500)
}
