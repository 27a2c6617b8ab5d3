import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant, isOneOf } from '../columns'

/** Every webhook of Stripe, once. The payload is only a pointer; the truth is fetched. */
export const stripeEvents = pgTable(
  'stripe_events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    customerId: text(),
    objectId: text(),
    payload: jsonb(),
    state: text({ enum: ['received', 'processed', 'failed'] })
      .notNull()
      .default('received'),
    tries: integer().notNull().default(0),
    lastError: text(),
    receivedAt: instant().notNull(),
    processedAt: instant(),
  },
  (t) => [
    index('stripe_events_state_idx').on(t.state, t.receivedAt, t.id),
    index('stripe_events_when_idx').on(t.receivedAt, t.id),
    index('stripe_events_family_idx').on(sql`split_part(${t.type}, '.', 1)`, t.receivedAt, t.id),
    index('stripe_events_customer_idx').on(t.customerId),
    check('stripe_events_state', isOneOf(t.state)),
  ],
)
