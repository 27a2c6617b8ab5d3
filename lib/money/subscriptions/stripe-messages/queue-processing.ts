import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import type { Work } from '@/lib/kernel/perform'

/**
 * One checkout brings a dozen events about one customer. They share one job, which reads all that are waiting and looks at
 * Stripe once; an event that comes in while it runs gets a job of its own.
 */
export async function queueProcessing(work: Work, customerId: string) {
  await lockStripeMessages(work.tx, customerId)
  await work.queue('read-stripe-inbox', { customerId }, { key: `stripe-customer/${customerId}` })
}

/**
 * Taking in and reading go one after the other. Otherwise an event could be tied to a job that has been taken off the queue
 * in this very moment and has read the inbox before the event stood in it.
 */
export async function lockStripeMessages(tx: Transaction, customerId: string) {
  const key = `stripe-inbox/${customerId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}
