import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ClaimKind } from '@/lib/money/spending/claim-kinds'
import type { ReceiptType } from '@/lib/money/spending/receipts/clean-receipt'
import type { ClaimState } from '@/lib/money/spending/states'
import type { SpendingHeading } from '@/lib/organisation'
import { bytes, id, instant, isOneOf, oneOf, pence } from '../columns'
import { people } from '../people/people'

/**
 * Money that leaves the group: an expense paid back to a member, support to attend conference, the hardship fund, and what
 * the group itself pays directly (a room hired by invoice). A draft is only its maker's; once sent it is asked.
 */
export const claims = pgTable(
  'claims',
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    kind: oneOf<ClaimKind>()('expense', 'conference-support', 'hardship', 'direct').notNull(),
    /** What an expense was for, as the yearly account groups it. */
    heading: text().$type<SpendingHeading>().notNull(),
    /** Whom the money goes to. Null when the group pays directly, and after erasure: what was spent stays, the name goes. */
    personId: uuid().references(() => people.id),
    /** The officer who proposed a direct spending. */
    proposedBy: uuid().references(() => people.id),
    amountPence: pence().notNull(),
    grantedPence: pence(),
    spentOn: date(),
    /** In the claimant's own words; sealed, because hardship is nobody's business. */
    purposeSealed: text(),
    /** Name, sort code and number of the account to pay into; sealed, gone once paid or declined. */
    payToSealed: text(),
    state: oneOf<ClaimState>()('draft', 'asked', 'approved', 'paid', 'declined', 'withdrawn')
      .notNull()
      .default('draft'),
    /** When it was begun; from the sending on, when it was sent. */
    askedAt: instant().notNull(),
    decidedAt: instant(),
    decidedBy: uuid().references(() => people.id),
    declineReasonSealed: text(),
    paidAt: instant(),
  },
  (t) => [
    uniqueIndex('claims_number_key').on(t.number),
    index('claims_state_idx').on(t.state, t.askedAt),
    index('claims_person_idx').on(t.personId),
    index('claims_paid_idx').on(t.paidAt),
    check('claims_kind', isOneOf(t.kind)),
    check('claims_state', isOneOf(t.state)),
    check(
      'claims_direct',
      sql`(${t.kind} = 'direct') = (${t.proposedBy} is not null) and (${t.kind} <> 'direct' or ${t.personId} is null)`,
    ),
    check(
      'claims_amount',
      sql`${t.amountPence} > 0 and (${t.grantedPence} is null or ${t.grantedPence} between 1 and ${t.amountPence})`,
    ),
  ],
)

/** Two officers approve a claim: two rows, so two people. */
export const claimApprovals = pgTable(
  'claim_approvals',
  {
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    grantedPence: pence().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.claimId, t.personId] })],
)

export const claimReceipts = pgTable(
  'claim_receipts',
  {
    id: id(),
    claimId: uuid()
      .notNull()
      .references(() => claims.id),
    name: text().notNull(),
    mediaType: oneOf<ReceiptType>()('application/pdf', 'image/jpeg', 'image/png').notNull(),
    content: bytes().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [
    index('claim_receipts_claim_idx').on(t.claimId),
    check(
      'claim_receipts_type',
      sql`${t.mediaType} in ('application/pdf', 'image/jpeg', 'image/png')`,
    ),
    check('claim_receipts_size', sql`octet_length(${t.content}) between 1 and 5000000`),
  ],
)
