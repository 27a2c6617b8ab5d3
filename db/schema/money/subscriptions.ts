import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ChangeKind, ChangeState } from '@/lib/money/subscriptions/changes/change-requests'
import type { Band, Interval } from '@/lib/organisation'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'

/**
 * The row in force: a person has at most one, and those that ended are history. In TypeScript `isInForce` of
 * lib/money/subscriptions, in SQL the view `standings`.
 */
export const inForceSql = (row: { endedAt: AnyPgColumn }) => sql`${row.endedAt} is null`

/** The arrangement by which somebody pays dues, or pays none. For paid bands it mirrors what Stripe says. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    band: text().$type<Band>().notNull(),
    amountPence: pence().notNull(),
    interval: oneOf<Interval>()('month', 'year').notNull(),
    /** `offered` until the first payment, `free`, `by-hand` where nothing is taken and the treasurer enters what came, or Stripe's own word. */
    status: text().notNull().default('offered'),
    /** `processing` while a first Bacs payment is on its way. */
    paymentStatus: text(),
    paymentFailedAt: instant(),
    /** From when dues are not paid: `unpaidFrom` of lib/people/members/standing.ts. By hand that is known before it comes. */
    unpaidFrom: instant().generatedAlwaysAs(
      sql`case when status = 'by-hand' then current_period_ends_at else payment_failed_at end`,
    ),
    /** Where the period ends that runs; once Stripe collects no more (`canceled`, `unpaid`), where what was paid for ended. */
    currentPeriodEndsAt: instant(),
    /** Paid by hand: the day from which its months are counted, so that they do not drift at a month's end. */
    countedFrom: date(),
    cancelsAtPeriodEnd: boolean().notNull().default(false),
    pausedUntil: instant(),
    /** What is owed on the newest invoice, and since when Stripe has asked for it. */
    duePence: pence().notNull().default(0),
    dueInvoiceId: text(),
    /** The payer's bank wants them to confirm before it pays. */
    needsConfirmation: boolean().notNull().default(false),
    /** How it is paid: `card` or `bacs_debit`. */
    method: text(),
    stripeCustomerId: text(),
    stripeSubscriptionId: text(),
    startedAt: instant(),
    endedAt: instant(),
    /** When it was taken over from another system: nobody is written to about what happened before. */
    importedAt: instant(),
    createdAt: instant().notNull(),
    mirroredAt: instant(),
  },
  (t) => [
    uniqueIndex('subscriptions_one_live').on(t.personId).where(inForceSql(t)),
    uniqueIndex('subscriptions_stripe_key').on(t.stripeSubscriptionId),
    index('subscriptions_customer_idx').on(t.stripeCustomerId),
    index('subscriptions_person_idx').on(t.personId),
    index('subscriptions_unpaid_idx')
      .on(t.unpaidFrom, t.id)
      .where(sql`${inForceSql(t)} and ${t.unpaidFrom} is not null`),
    index('subscriptions_period_idx').on(t.currentPeriodEndsAt, t.id).where(inForceSql(t)),
    check('subscriptions_interval', isOneOf(t.interval)),
    check('subscriptions_free_is_free', sql`(${t.status} = 'free') = (${t.amountPence} = 0)`),
    check(
      'subscriptions_by_hand',
      sql`${t.status} <> 'by-hand' or (${t.startedAt} is not null and ${t.currentPeriodEndsAt} is not null
        and ${t.countedFrom} is not null and ${t.stripeSubscriptionId} is null)`,
    ),
    check('subscriptions_amount', sql`${t.amountPence} between 0 and 5000000`),
  ],
)

/**
 * What somebody asked of their running subscription: other terms, a break, an end. Written down before Stripe hears of it,
 * so that it happens even if Stripe is away just now.
 */
export const subscriptionChanges = pgTable(
  'subscription_changes',
  {
    id: id(),
    subscriptionId: uuid()
      .notNull()
      .references(() => subscriptions.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: oneOf<ChangeKind>()('terms', 'break', 'end-break', 'cancel', 'keep').notNull(),
    band: text().$type<Band>(),
    amountPence: pence(),
    interval: oneOf<Interval>()('month', 'year'),
    breakUntil: instant(),
    state: oneOf<ChangeState>()('asked', 'done', 'refused', 'cancelled').notNull().default('asked'),
    lastError: text(),
    askedAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    uniqueIndex('subscription_changes_one_asked')
      .on(t.subscriptionId)
      .where(sql`${t.state} = 'asked'`),
    index('subscription_changes_person_idx').on(t.personId, t.askedAt),
    check('subscription_changes_kind', isOneOf(t.kind)),
    check('subscription_changes_state', isOneOf(t.state)),
    check('subscription_changes_interval', isOneOf(t.interval)),
    check(
      'subscription_changes_whole',
      sql`(${t.kind} <> 'terms' or (${t.band} is not null and ${t.amountPence} > 0 and ${t.interval} is not null))
        and (${t.kind} <> 'break' or ${t.breakUntil} is not null)`,
    ),
  ],
)
