import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { EntryKind, EntryPurpose } from '@/lib/money/ledger/entry-kinds'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'

/** The books: every movement of money, append-only, in pence. What was wrong is put right by another entry. */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: id(),
    kind: oneOf<EntryKind>()(
      'payment',
      'refund',
      'dispute',
      'dispute-reversal',
      'fee',
      'payout',
      'payout-returned',
      'cash',
      'cheque',
      'bank',
      'paid-in',
      'repayment',
      'expense',
      'conference-support',
      'hardship-grant',
      'correction',
      'opening-bank',
      'opening-cash',
      'interest',
      'bank-charge',
    ).notNull(),
    amountPence: pence().notNull(),
    occurredAt: instant().notNull(),
    recordedAt: instant().notNull(),
    /** Null after erasure: the money stays, the name goes. */
    personId: uuid().references(() => people.id),
    band: text(),
    /** What money that is no dues was paid for, where that is said: a year’s affiliation. Without it a donation. */
    purpose: oneOf<EntryPurpose>()('affiliation'),
    periodStartsOn: date(),
    /** The day on which the next period begins: what it pays for ends with the day before. */
    periodEndsBefore: date(),
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
    // An entry that was put right upwards may need one too.
    index('ledger_entries_raised_idx')
      .on(t.relatesTo)
      .where(sql`${t.kind} = 'correction' and ${t.amountPence} > 0`),
    foreignKey({
      name: 'ledger_entries_relates_to',
      columns: [t.relatesTo],
      foreignColumns: [t.id],
    }),
    check('ledger_entries_kind', isOneOf(t.kind)),
    check('ledger_entries_purpose', isOneOf(t.purpose)),
    check(
      'ledger_entries_sign',
      sql`case
        when ${t.kind} in ('payment', 'dispute-reversal', 'payout-returned', 'cash', 'cheque', 'bank', 'interest', 'opening-cash') then ${t.amountPence} > 0
        when ${t.kind} in ('refund', 'dispute', 'payout', 'paid-in', 'repayment', 'expense', 'conference-support', 'hardship-grant', 'bank-charge')
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

/** Whose entries lost their name: which of one year belong together, so that who paid is counted as before. It leads to nobody. */
export const erasedPayers = pgTable('erased_payers', {
  entryId: uuid()
    .primaryKey()
    .references(() => ledgerEntries.id),
  payer: uuid().notNull(),
})

/** A payment above the limit from one source: whether the donor is permissible, checked and written down by the treasurer. */
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

/**
 * Who gave a donation that is no member's: above the limit the law wants a name in the books (PPERA 2000, Part IV). As long
 * as our accounts have to be kept, then it goes.
 */
export const donors = pgTable('donors', {
  entryId: uuid()
    .primaryKey()
    .references(() => ledgerEntries.id),
  name: text().notNull(),
})
