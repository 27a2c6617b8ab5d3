import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Band, Interval } from '@/lib/organisation'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'
import { subscriptions } from './subscriptions'

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
    state: text({ enum: ['open', 'complete', 'expired'] })
      .notNull()
      .default('open'),
    startedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
    /** What is to be paid, where that is not what the subscription says: a member of the free band who wants to pay. */
    band: text().$type<Band>(),
    amountPence: pence(),
    interval: oneOf<Interval>()('month', 'year'),
    /** Who has paid by hand pays so many months or years today, and the card or account pays by itself from then on. */
    periods: integer().notNull().default(0),
    firstChargeAt: instant(),
  },
  (t) => [
    uniqueIndex('checkouts_one_open').on(t.subscriptionId).where(sql`${t.state} = 'open'`),
    uniqueIndex('checkouts_session_key').on(t.stripeSessionId),
    check('checkouts_state', isOneOf(t.state)),
    check('checkouts_interval', isOneOf(t.interval)),
  ],
)

/** A link in a mail that lets somebody mend a payment without signing in. It opens payment and nothing else. */
export const paymentLinks = pgTable(
  'payment_links',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tokenHash: text().notNull(),
    madeAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('payment_links_token_key').on(t.tokenHash),
    index('payment_links_person_idx').on(t.personId),
    index('payment_links_expiry_idx').on(t.expiresAt),
  ],
)
