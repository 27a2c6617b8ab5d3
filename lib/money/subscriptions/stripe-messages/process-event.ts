import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { stripeEvents } from '@/db/schema/money/stripe-events'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { customerOfEvent } from './customer-of-event'
import { readInbox, reasonOf, recordOutcome } from './read-inbox'

/**
 * Reads one event of the inbox: finds out whose dues it is about, where it does not say so itself, and reads all there is
 * about them. An event about nobody's dues is put away.
 */
export async function processStripeEvent(actor: Actor, { eventId }: { eventId: string }) {
  const refusal = refusalOf(actor, 'stripe-event.process')
  if (refusal) throw new Refusal(refusal)
  const [event] = await database().select().from(stripeEvents).where(eq(stripeEvents.id, eventId))
  if (!event || event.state === 'processed') return
  const customerId = event.customerId ?? (await findCustomer(event))
  if (customerId) await readInbox(actor, { customerId })
  else await recordOutcome([eventId], { state: 'processed', lastError: null, processedAt: now() })
}

async function findCustomer({ id, type, objectId }: typeof stripeEvents.$inferSelect) {
  if (!objectId) return undefined
  try {
    const customerId = await customerOfEvent(type, objectId)
    if (!customerId) return undefined
    await database().update(stripeEvents).set({ customerId }).where(eq(stripeEvents.id, id))
    return customerId
  } catch (error) {
    await recordOutcome([id], { state: 'failed', lastError: reasonOf(error) })
    throw error
  }
}
