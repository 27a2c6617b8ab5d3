import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant, pence } from './columns'
import { people } from './people'

/** The arrangement by which somebody pays dues, or pays none. For paid bands it mirrors what Stripe says. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    band: text().notNull(),
    amountPence: pence().notNull(),
    interval: text().notNull(),
    /** `offered` until the first payment, `free`, or Stripe's own word. */
    status: text().notNull().default('offered'),
    /** `processing` while a first Bacs payment is on its way. */
    paymentStatus: text(),
    paymentFailedAt: instant(),
    currentPeriodEndsAt: instant(),
    cancelsAtPeriodEnd: boolean().notNull().default(false),
    pausedUntil: instant(),
    stripeCustomerId: text(),
    stripeSubscriptionId: text(),
    startedAt: instant(),
    endedAt: instant(),
    createdAt: instant().notNull(),
    mirroredAt: instant(),
  },
  (t) => [
    uniqueIndex('subscriptions_one_live').on(t.personId).where(sql`${t.endedAt} is null`),
    uniqueIndex('subscriptions_stripe_key').on(t.stripeSubscriptionId),
    index('subscriptions_customer_idx').on(t.stripeCustomerId),
    index('subscriptions_person_idx').on(t.personId),
    check('subscriptions_band', sql`${t.band} in ('free', 'concession', 'basic', 'solidarity')`),
    check('subscriptions_interval', sql`${t.interval} in ('month', 'year')`),
    check('subscriptions_free_is_free', sql`(${t.band} = 'free') = (${t.amountPence} = 0)`),
    check('subscriptions_amount', sql`${t.amountPence} between 0 and 5000000`),
  ],
)

/** A visit to Stripe's payment page. At most one is open for a subscription. */
export const checkouts = pgTable(
  'checkouts',
  {
    id: id(),
    subscriptionId: uuid()
      .notNull()
      .references(() => subscriptions.id),
    stripeSessionId: text(),
    url: text(),
    state: text().notNull().default('open'),
    startedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('checkouts_one_open').on(t.subscriptionId).where(sql`${t.state} = 'open'`),
    uniqueIndex('checkouts_session_key').on(t.stripeSessionId),
    check('checkouts_state', sql`${t.state} in ('open', 'complete', 'expired')`),
  ],
)

/** Every webhook of Stripe, once. The payload is only a pointer; the truth is fetched. */
export const stripeEvents = pgTable(
  'stripe_events',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    customerId: text(),
    objectId: text(),
    payload: jsonb(),
    state: text().notNull().default('received'),
    tries: integer().notNull().default(0),
    lastError: text(),
    receivedAt: instant().notNull(),
    processedAt: instant(),
  },
  (t) => [
    index('stripe_events_state_idx').on(t.state, t.receivedAt),
    check('stripe_events_state', sql`${t.state} in ('received', 'processed', 'failed')`),
  ],
)

/** The books: every movement of money, append-only, in pence. What was wrong is put right by another entry. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: id(),
    kind: text().notNull(),
    amountPence: pence().notNull(),
    occurredAt: instant().notNull(),
    recordedAt: instant().notNull(),
    /** Null after erasure: the money stays, the name goes. */
    personId: uuid().references(() => people.id),
    band: text(),
    periodStartsOn: date(),
    periodEndsOn: date(),
    /** What makes this movement itself: a charge, refund or dispute at Stripe, or a receipt number. */
    sourceKey: text().notNull(),
    stripeInvoiceId: text(),
  },
  (t) => [
    uniqueIndex('ledger_entries_source_key').on(t.kind, t.sourceKey),
    index('ledger_entries_person_idx').on(t.personId, t.occurredAt),
    index('ledger_entries_when_idx').on(t.occurredAt),
    check(
      'ledger_entries_kind',
      sql`${t.kind} in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'cash', 'cheque', 'bank')`,
    ),
  ],
)
