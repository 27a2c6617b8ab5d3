import { boolean, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, pence } from '../columns'
import { people } from '../people/people'

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
