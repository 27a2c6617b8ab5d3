import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant, pence } from './columns'
import { people } from './people'
import { subscriptions } from './subscriptions'

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
    /** The entry that this one gives back, takes back or puts right. */
    relatesTo: uuid(),
    /** The officer who entered it by hand. */
    enteredBy: uuid().references(() => people.id),
    /** A cheque's number, a line of the bank statement. Goes with the name. */
    note: text(),
  },
  (t) => [
    uniqueIndex('ledger_entries_source_key').on(t.kind, t.sourceKey),
    index('ledger_entries_person_idx').on(t.personId, t.occurredAt),
    index('ledger_entries_when_idx').on(t.occurredAt),
    index('ledger_entries_relates_idx').on(t.relatesTo),
    // The few that may need a donor check, found without walking through all.
    index('ledger_entries_large_idx').on(t.occurredAt, t.id).where(sql`${t.amountPence} > 20000`),
    foreignKey({
      name: 'ledger_entries_relates_to',
      columns: [t.relatesTo],
      foreignColumns: [t.id],
    }),
    check(
      'ledger_entries_kind',
      sql`${t.kind} in ('payment', 'refund', 'dispute', 'dispute-reversal', 'fee', 'payout', 'payout-returned',
        'cash', 'cheque', 'bank', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'correction')`,
    ),
    check(
      'ledger_entries_sign',
      sql`case
        when ${t.kind} in ('payment', 'dispute-reversal', 'payout-returned', 'cash', 'cheque', 'bank') then ${t.amountPence} > 0
        when ${t.kind} in ('refund', 'dispute', 'payout', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant')
          then ${t.amountPence} < 0
        else ${t.amountPence} <> 0
      end`,
    ),
    check(
      'ledger_entries_correction',
      sql`${t.kind} <> 'correction' or ${t.relatesTo} is not null`,
    ),
  ],
)

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
    reason: text().notNull(),
    state: text().notNull(),
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
    check(
      'refunds_state',
      sql`${t.state} in ('asked', 'proposed', 'approved', 'sent', 'declined', 'failed')`,
    ),
    check('refunds_reason', sql`${t.reason} in ('first-days', 'decision', 'error', 'duplicate')`),
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

/** A payment above the limit from one source: whether the giver may give, looked at and written down by the treasurer. */
export const donorChecks = pgTable('donor_checks', {
  entryId: uuid()
    .primaryKey()
    .references(() => ledgerEntries.id),
  outcome: text().notNull(),
  checkedAt: instant().notNull(),
  checkedBy: uuid()
    .notNull()
    .references(() => people.id),
})

/** What Stripe sends to our bank, and what the bank says came. */
export const payouts = pgTable(
  'payouts',
  {
    id: text().primaryKey(),
    amountPence: pence().notNull(),
    status: text().notNull(),
    /** Made by Stripe's own timetable. Only of these does Stripe say what is in them. */
    automatic: boolean().notNull(),
    madeAt: instant().notNull(),
    arrivesOn: date().notNull(),
    mirroredAt: instant().notNull(),
    /** When its movements were read. They are settled once it is made. */
    linesReadAt: instant(),
    /** The line of the bank statement, as the treasurer read it. */
    bankPence: pence(),
    bankOn: date(),
    bankReadAt: instant(),
    bankReadBy: uuid().references(() => people.id),
  },
  (t) => [index('payouts_when_idx').on(t.arrivesOn, t.id)],
)

/** A movement on our balance at Stripe: what it was for, what Stripe kept, with which payout it left. */
export const balanceMovements = pgTable(
  'balance_movements',
  {
    id: text().primaryKey(),
    type: text().notNull(),
    /** The charge, refund, dispute or payout. */
    sourceKey: text(),
    amountPence: pence().notNull(),
    feePence: pence().notNull(),
    occurredAt: instant().notNull(),
    availableAt: instant().notNull(),
    payoutId: text().references(() => payouts.id),
  },
  (t) => [
    index('balance_movements_payout_idx').on(t.payoutId),
    index('balance_movements_source_idx').on(t.sourceKey),
    index('balance_movements_when_idx').on(t.occurredAt),
  ],
)
