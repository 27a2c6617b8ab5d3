import 'server-only'
import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { syncCustomer } from '../mirror/sync-customer'
import { lockStripeMessages } from './queue-processing'

/**
 * Reads everything in the inbox about one customer: goes to Stripe for the truth once, and puts away what had come in before
 * it asked. What fails stays in the inbox with its reason and is tried again.
 */
export async function readInbox(actor: Actor, { customerId }: { customerId: string }) {
  const refusal = refusalOf(actor, 'stripe-event.process')
  if (refusal) throw new Refusal(refusal)
  const waiting = await waitingOf(customerId)
  if (waiting.length === 0) return
  try {
    await syncCustomer(actor, { customerId })
  } catch (error) {
    await recordOutcome(waiting, { state: 'failed', lastError: reasonOf(error) })
    throw error
  }
  await recordOutcome(waiting, { state: 'processed', lastError: null, processedAt: now() })
}

function waitingOf(customerId: string): Promise<string[]> {
  return database().transaction(async (tx) => {
    await lockStripeMessages(tx, customerId)
    const rows = await tx
      .select({ id: stripeEvents.id })
      .from(stripeEvents)
      .where(and(eq(stripeEvents.customerId, customerId), ne(stripeEvents.state, 'processed')))
    return rows.map((row) => row.id)
  })
}

type Outcome = {
  state: 'processed' | 'failed' | 'received'
  lastError: string | null
  processedAt?: Date
}

export async function recordOutcome(eventIds: string[], outcome: Outcome) {
  await database()
    .update(stripeEvents)
    .set({ ...outcome, tries: sql`${stripeEvents.tries} + 1` })
    // What another worker has put away meanwhile does not fail afterwards.
    .where(and(inArray(stripeEvents.id, eventIds), ne(stripeEvents.state, 'processed')))
}

export function reasonOf(error: unknown) {
  return String(error instanceof Error ? error.message : error).slice(0, 500)
}
