import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, pence } from '../columns'
import { people } from '../people/people'

/**
 * What a payer's bank asks about a payment, or takes back of it, as Stripe tells it. What follows for dues and books comes
 * from Stripe's account of the money; this is what officers have to answer, and by when.
 */
export const disputes = pgTable(
  'disputes',
  {
    /** Stripe's own. */
    id: text().primaryKey(),
    /** Null after erasure. */
    personId: uuid().references(() => people.id),
    stripeChargeId: text().notNull(),
    /** How the payment was made: `card` or `bacs_debit`. */
    method: text(),
    amountPence: pence().notNull(),
    /** What is gone of our money just now: nothing at an inquiry, and nothing once it was won. */
    takenPence: pence().notNull(),
    /** Stripe's word. Their list grows. */
    status: text().notNull(),
    reason: text().notNull(),
    openedAt: instant().notNull(),
    /** Until when Stripe takes an answer. */
    answerBy: instant(),
    mirroredAt: instant().notNull(),
    /** The state that an officer has seen, so that another one is news again. */
    seenStatus: text(),
    seenAt: instant(),
    seenBy: uuid().references(() => people.id),
  },
  (t) => [
    index('disputes_person_idx').on(t.personId),
    index('disputes_when_idx').on(t.openedAt, t.id),
  ],
)
