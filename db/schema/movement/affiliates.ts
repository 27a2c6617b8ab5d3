import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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
import type { VoteChoice } from '@/lib/democracy/motions/states'
import type { SisterKind } from '@/lib/movement/affiliates/sisters/states'
import type { AffiliateProposal, AffiliateState } from '@/lib/movement/affiliates/states'
import type { AgreedBy } from '@/lib/movement/statements/states'
import { id, instant, isOneOf, oneOf, pence } from '../columns'
import { meetings } from '../democracy/meetings'
import { motionVotes } from '../democracy/motions'
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

/**
 * Who an affiliate sends to our meetings: its delegates, and who stands in for one of them until a day. Its contact names them, and nobody is one who has not said
 * yes by their own link.
 */
export const affiliateDelegates = pgTable(
  'affiliate_delegates',
  {
    id: id(),
    affiliateId: uuid()
      .notNull()
      .references(() => affiliates.id, { onDelete: 'cascade' }),
    /** Of a substitute: for which delegate, and the last day. */
    standsInFor: uuid().references((): AnyPgColumn => affiliateDelegates.id, {
      onDelete: 'cascade',
    }),
    until: date(),
    /** Their name and address. */
    namedSealed: text().notNull(),
    /** Knows the mailbox again: nobody is a delegate twice. */
    addressHash: text().notNull(),
    /** Whose address it is, where we know them. */
    personId: uuid().references(() => people.id),
    tokenHash: text().notNull(),
    tokenSealed: text().notNull(),
    namedAt: instant().notNull(),
    acceptedAt: instant(),
    /** What they show at the door, from when they said yes. */
    credential: text(),
  },
  (t) => [
    uniqueIndex('affiliate_delegates_named_once').on(t.affiliateId, t.addressHash),
    uniqueIndex('affiliate_delegates_address_once')
      .on(t.addressHash)
      .where(sql`${t.acceptedAt} is not null`),
    uniqueIndex('affiliate_delegates_person_once')
      .on(t.personId)
      .where(sql`${t.acceptedAt} is not null`),
    uniqueIndex('affiliate_delegates_one_substitute').on(t.standsInFor),
    uniqueIndex('affiliate_delegates_token_key').on(t.tokenHash),
    uniqueIndex('affiliate_delegates_credential_key').on(t.credential),
    index('affiliate_delegates_person_idx').on(t.personId),
    check('affiliate_delegates_substitute', sql`(${t.standsInFor} is null) = (${t.until} is null)`),
    check(
      'affiliate_delegates_accepted',
      sql`(${t.acceptedAt} is null) = (${t.credential} is null)`,
    ),
  ],
)

/** That a delegate was at a meeting. They are no part of its quorum, nor of its roll. */
export const delegateArrivals = pgTable(
  'delegate_arrivals',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    delegateId: uuid()
      .notNull()
      .references(() => affiliateDelegates.id, { onDelete: 'cascade' }),
    /** The delegate’s place, taken by themselves or by who stands in: one of them at a meeting. */
    placeId: uuid().notNull(),
    arrivedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.placeId] }),
    index('delegate_arrivals_delegate_idx').on(t.delegateId),
  ],
)

/**
 * How a delegate stood to a vote of a meeting, for their affiliate. It is no ballot: it is counted apart, and in no result. One for each place of a delegate. Who it was is
 * forgotten with who was at the meeting; what they said stays in the count.
 */
export const delegateVotes = pgTable(
  'delegate_votes',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    placeId: uuid().notNull(),
    delegateId: uuid().references(() => affiliateDelegates.id, { onDelete: 'set null' }),
    choice: oneOf<VoteChoice>()('for', 'against', 'abstain').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.placeId] }),
    index('delegate_votes_delegate_idx').on(t.delegateId),
    check('delegate_votes_choice', isOneOf(t.choice)),
  ],
)

/** The address book of unions, societies and others that we work with and that are not affiliated: whom one reaches there, by their office. */
export const sisterOrganisations = pgTable(
  'sister_organisations',
  {
    id: id(),
    name: text().notNull(),
    kind: oneOf<SisterKind>()('union', 'society', 'council', 'campaign', 'other').notNull(),
    website: text(),
    office: text().notNull(),
    /** Their name, address and phone. */
    contactSealed: text().notNull(),
    /** Knows the address again, so that it goes with whose it is. */
    addressHash: text(),
    /** When an officer last made sure of it. */
    checkedAt: instant().notNull(),
  },
  (t) => [
    index('sister_organisations_address_idx').on(t.addressHash),
    check('sister_organisations_kind', isOneOf(t.kind)),
  ],
)
