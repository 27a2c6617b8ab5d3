import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BankChargeState } from '@/lib/money/treasury/bank-charges/states'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'

/** What our bank took for itself, without an invoice: the treasurer says so, and a second officer confirms it. */
export const bankCharges = pgTable(
  'bank_charges',
  {
    id: id(),
    amountPence: pence().notNull(),
    /** The confirmed charge that this one puts right: its amount is then the right one, and 0 if there was no charge. */
    corrects: uuid().references((): AnyPgColumn => bankCharges.id),
    chargedOn: date().notNull(),
    /** As the statement calls it. */
    note: text(),
    state: oneOf<BankChargeState>()('proposed', 'confirmed', 'declined', 'lapsed').notNull(),
    proposedAt: instant().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    decidedAt: instant(),
    decidedBy: uuid().references(() => people.id),
  },
  (t) => [
    index('bank_charges_state_idx').on(t.state, t.proposedAt),
    check('bank_charges_state', isOneOf(t.state)),
    uniqueIndex('bank_charges_one_correction').on(t.corrects).where(sql`${t.state} = 'proposed'`),
    check(
      'bank_charges_amount',
      sql`${t.amountPence} > 0 or (${t.amountPence} = 0 and ${t.corrects} is not null)`,
    ),
    check(
      'bank_charges_two_people',
      sql`${t.state} <> 'confirmed' or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
  ],
)
