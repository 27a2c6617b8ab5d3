import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DifferenceKind } from '@/lib/money/reconciliation/difference-kinds'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'

/** A walk through all customers at Stripe and all of ours, at night or when the treasurer asks. */
export const reconciliations = pgTable(
  'reconciliations',
  {
    id: id(),
    state: text({ enum: ['running', 'done', 'failed'] })
      .notNull()
      .default('running'),
    startedAt: instant().notNull(),
    /** Null for the nightly one. */
    startedBy: uuid().references(() => people.id),
    endedAt: instant(),
    /** How many customers there are to look at, as far as that is known. */
    total: integer(),
    done: integer().notNull().default(0),
    /** Where the next batch begins. */
    stage: text().notNull().default('stripe'),
    cursor: text(),
    lastError: text(),
    /** At the end: what our books say that Stripe holds, and what Stripe says. */
    booksPence: pence(),
    stripePence: pence(),
  },
  (t) => [
    uniqueIndex('reconciliations_one_running').on(t.state).where(sql`${t.state} = 'running'`),
    index('reconciliations_when_idx').on(t.startedAt),
    check('reconciliations_state', isOneOf(t.state)),
  ],
)

/** The customers that a walk has looked at so far; emptied at its end. Cut off anywhere, it goes on with the others. */
export const reconciledCustomers = pgTable(
  'reconciled_customers',
  {
    reconciliationId: uuid()
      .notNull()
      .references(() => reconciliations.id),
    customerId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reconciliationId, t.customerId] })],
)

/** How far a list at Stripe has been copied. What is newer than `completeTo` is still to come; `cursor` is the place in it. */
export const stripeListCursors = pgTable('stripe_list_cursors', {
  name: text().primaryKey(),
  completeTo: instant(),
  newest: instant(),
  cursor: text(),
})

/** Where our books and Stripe's differed. Status heals itself; money waits for the treasurer. */
export const differences = pgTable(
  'differences',
  {
    id: id(),
    reconciliationId: uuid()
      .notNull()
      .references(() => reconciliations.id),
    customerId: text().notNull(),
    personId: uuid().references(() => people.id),
    kind: oneOf<DifferenceKind>()(
      'missing-here',
      'missing-at-stripe',
      'status',
      'amount',
      'money-missing-here',
      'money-missing-at-stripe',
      'money-amount',
    ).notNull(),
    /** What it is about: a subscription, a charge, a refund at Stripe. */
    sourceKey: text().notNull(),
    here: text(),
    atStripe: text(),
    correctedAt: instant(),
    resolvedAt: instant(),
    resolvedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('differences_once').on(t.reconciliationId, t.kind, t.sourceKey),
    index('differences_open_idx')
      .on(t.id)
      .where(sql`${t.correctedAt} is null and ${t.resolvedAt} is null`),
    check('differences_kind', isOneOf(t.kind)),
  ],
)
