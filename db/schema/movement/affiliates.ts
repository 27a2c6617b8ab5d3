import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AffiliateProposal, AffiliateState } from '@/lib/movement/affiliates/states'
import type { AgreedBy } from '@/lib/movement/statements/states'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { ledgerEntries } from '../money/ledger'
import { people } from '../people/people'

/**
 * Organisations that ask to affiliate, that are affiliated, and that were. Two officers admit one and two end it; it leaves by itself. Nothing is here
 * before the address of its contact was proved.
 */
export const affiliates = pgTable(
  'affiliates',
  {
    id: id(),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    state: oneOf<AffiliateState>()('asked', 'admitted', 'declined', 'left', 'ended')
      .notNull()
      .default('asked'),
    name: text().notNull(),
    /** Who they are, in their own words. */
    about: text().notNull(),
    website: text(),
    /** How many members it says it has. */
    members: integer().notNull(),
    /** How it decides and by what rules. For officers; goes some time after it has ended. */
    rules: text(),
    /** Who decided there to affiliate, and on which day. */
    agreedBy: oneOf<AgreedBy>()(
      'committee',
      'conference',
      'agm',
      'meeting',
      'ballot',
      'other',
    ).notNull(),
    agreedOn: date().notNull(),
    /** The wording with which its contact agreed that the public list names it. */
    consentVersion: integer(),
    askedAt: instant().notNull(),
    /** Its contact: name, office and address. Goes with the rules, or when its person is erased. */
    contactSealed: text(),
    /** Knows the contact's address again: one mailbox speaks for one organisation. */
    addressHash: text(),
    /** Whose address it is, where we know them. */
    contactId: uuid().references(() => people.id),
    /** The link to the contact's own pages. */
    tokenHash: text(),
    tokenSealed: text(),
    /** What waits for a second officer. */
    proposal: oneOf<AffiliateProposal>()('admit', 'end'),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    /** Why it was declined, or is to end or has ended, in an officer's words. */
    why: text(),
    admittedAt: instant(),
    /** The last notice about its year that its contact got. */
    notice: text(),
    /** When it was declined, left or was ended. */
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex('affiliates_number_key').on(t.number),
    uniqueIndex('affiliates_token_key').on(t.tokenHash),
    uniqueIndex('affiliates_contact_once')
      .on(t.addressHash)
      .where(sql`${t.state} in ('asked', 'admitted')`),
    uniqueIndex('affiliates_name_once')
      .on(sql`lower(${t.name})`)
      .where(sql`${t.state} = 'admitted'`),
    index('affiliates_contact_idx').on(t.contactId),
    check('affiliates_state', isOneOf(t.state)),
    check('affiliates_agreed_by', isOneOf(t.agreedBy)),
    check('affiliates_proposal', isOneOf(t.proposal)),
    check(
      'affiliates_proposed',
      sql`num_nonnulls(${t.proposal}, ${t.proposedBy}, ${t.proposedAt}) in (0, 3)`,
    ),
    check(
      'affiliates_proposal_fits',
      sql`${t.proposal} is null or (${t.proposal} = 'admit' and ${t.state} = 'asked') or (${t.proposal} = 'end' and ${t.state} = 'admitted' and ${t.why} is not null)`,
    ),
    check(
      'affiliates_admitted',
      sql`(${t.admittedAt} is not null) = (${t.state} in ('admitted', 'left', 'ended'))`,
    ),
    check(
      'affiliates_closed',
      sql`(${t.closedAt} is not null) = (${t.state} in ('declined', 'left', 'ended'))`,
    ),
    check(
      'affiliates_contact',
      sql`num_nonnulls(${t.contactSealed}, ${t.addressHash}, ${t.tokenHash}, ${t.tokenSealed}) in (0, 4)`,
    ),
    check('affiliates_members', sql`${t.members} > 0`),
  ],
)

/** A year of an affiliation: confirmed with the number of members, which says the fee. */
export const affiliateYears = pgTable(
  'affiliate_years',
  {
    id: id(),
    affiliateId: uuid()
      .notNull()
      .references(() => affiliates.id),
    startsOn: date().notNull(),
    /** The first day of the next one. */
    endsBefore: date().notNull(),
    members: integer().notNull(),
    feePence: pence().notNull(),
    feeDueOn: date().notNull(),
    confirmedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('affiliate_years_once').on(t.affiliateId, t.endsBefore),
    check('affiliate_years_days', sql`${t.startsOn} < ${t.endsBefore}`),
    check('affiliate_years_fee', sql`${t.feePence} >= 0`),
    check('affiliate_years_members', sql`${t.members} > 0`),
  ],
)

/** Which entries of the books paid for a year. What was entered wrongly is corrected there, and counts here as it was corrected. */
export const affiliateFees = pgTable(
  'affiliate_fees',
  {
    entryId: uuid()
      .primaryKey()
      .references(() => ledgerEntries.id),
    yearId: uuid()
      .notNull()
      .references(() => affiliateYears.id),
  },
  (t) => [index('affiliate_fees_year_idx').on(t.yearId)],
)
