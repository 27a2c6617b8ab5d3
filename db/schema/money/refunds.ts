import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RefundReason, RefundState } from '@/lib/money/ledger/refunds'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'
import { ledgerEntries } from './ledger'
import { subscriptions } from './subscriptions'

/** Money on its way back to a member: asked for or proposed, approved (above a limit by a second officer), sent. */
export const refunds = pgTable(
  'refunds',
  {
    id: id(),
    entryId: uuid()
      .notNull()
      .references(() => ledgerEntries.id),
    personId: uuid().references(() => people.id),
    amountPence: pence().notNull(),
    reason: oneOf<RefundReason>()('first-days', 'decision', 'error', 'duplicate').notNull(),
    state: oneOf<RefundState>()(
      'asked',
      'proposed',
      'approved',
      'sent',
      'declined',
      'lapsed',
      'failed',
    ).notNull(),
    askedAt: instant().notNull(),
    askedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    proposedBy: uuid().references(() => people.id),
    approvedAt: instant(),
    approvedBy: uuid().references(() => people.id),
    settledAt: instant(),
    stripeRefundId: text(),
    /** How often Stripe has said no. */
    tries: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [
    uniqueIndex('refunds_one_open')
      .on(t.entryId)
      .where(sql`${t.state} in ('asked', 'proposed', 'approved')`),
    uniqueIndex('refunds_stripe_key').on(t.stripeRefundId),
    index('refunds_state_idx').on(t.state, t.askedAt),
    index('refunds_person_idx').on(t.personId),
    check('refunds_state', isOneOf(t.state)),
    check('refunds_reason', isOneOf(t.reason)),
    check('refunds_amount', sql`${t.amountPence} > 0`),
    check('refunds_two_people', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.proposedBy}`),
  ],
)

/** What the group stops asking for: an invoice that is voided by a decision. No money moves. */
export const writeOffs = pgTable(
  'write_offs',
  {
    id: id(),
    personId: uuid().references(() => people.id),
    subscriptionId: uuid()
      .notNull()
      .references(() => subscriptions.id),
    stripeInvoiceId: text().notNull(),
    amountPence: pence().notNull(),
    decidedAt: instant().notNull(),
    decidedBy: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    uniqueIndex('write_offs_invoice_key').on(t.stripeInvoiceId),
    index('write_offs_person_idx').on(t.personId),
    check('write_offs_amount', sql`${t.amountPence} > 0`),
  ],
)
