import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Wording } from '@/lib/people/members/wordings'
import type { KeepReason } from '@/lib/records/retention/flags/keep-reasons'
import { id, instant, isOneOf, oneOf } from '../columns'

/** A human being whom we know by a proved address. Being a person here says nothing about membership. */
export const people = pgTable(
  'people',
  {
    id: id(),
    /** Lower case; gone after erasure. */
    email: text(),
    emailProvedAt: instant(),
    /** The name of record, for motions, elections, references and rolls. Where it has to stay as it was, it is frozen in that row. */
    name: text().notNull().default(''),
    preferredName: text(),
    /** What we call them in letters and on their own pages. */
    called: text().notNull().generatedAlwaysAs(sql`coalesce(nullif(preferred_name, ''), name)`),
    /** Both names as they are searched: without accents, apostrophes and capitals, a space before each word. */
    searchName: text()
      .notNull()
      .generatedAlwaysAs(sql`searchable_name(name || ' ' || coalesce(preferred_name, ''))`),
    /** What two spellings of a name have in common: its first and its last word, whichever comes first. */
    nameKey: text().generatedAlwaysAs(sql`name_key(name)`),
    pronouns: text(),
    /** Who sees them; without an answer only officers do. */
    pronounsFor: text({ enum: ['officers', 'members'] }),
    phone: text(),
    addressLine1: text(),
    addressLine2: text(),
    town: text(),
    postcode: text(),
    /** Empty for the United Kingdom. */
    country: text(),
    dateOfBirthSealed: text(),
    constituency: text(),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (t) => [
    uniqueIndex('people_email_key').on(t.email),
    check('people_email_lower', sql`${t.email} = lower(${t.email})`),
    check('people_pronouns_for', isOneOf(t.pronounsFor)),
    index('people_search_idx').using('gin', sql`${t.searchName} gin_trgm_ops`),
    index('people_name_key_idx').on(t.nameKey),
    // How officers search: any part of an email address, a whole phone number, a whole postcode.
    index('people_email_search_idx').using('gin', sql`${t.email} gin_trgm_ops`),
    index('people_phone_search_idx').using(
      'gin',
      sql`regexp_replace(${t.phone}, '\\D', '', 'g') gin_trgm_ops`,
    ),
    index('people_postcode_search_idx').on(sql`replace(${t.postcode}, ' ', '') text_pattern_ops`),
    index('people_constituency_idx').on(t.constituency),
  ],
)

/** A full member, or somebody who was one. The number stays with the person for life. */
export const members = pgTable(
  'members',
  {
    personId: uuid()
      .primaryKey()
      .references(() => people.id),
    number: integer().notNull().generatedAlwaysAsIdentity(),
    joinedAt: instant().notNull(),
    resignedAt: instant(),
    expelledAt: instant(),
    /** Then the membership ended as well, and `resignedAt` says when. */
    diedAt: instant(),
    /** When an import made them a member; empty for everybody who joined here. */
    importedAt: instant(),
    /** Two records were one person's: this one ended, and its number leads to the one that was kept. */
    mergedIntoId: uuid().references((): AnyPgColumn => members.personId),
  },
  (t) => [
    uniqueIndex('members_number_key').on(t.number),
    index('members_merged_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    check('members_not_into_itself', sql`${t.mergedIntoId} <> ${t.personId}`),
    index('members_joined_idx').on(t.joinedAt),
  ],
)

/** Membership withheld for a while, by a recorded decision. */
export const suspensions = pgTable(
  'suspensions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    suspendedAt: instant().notNull(),
    suspendedBy: uuid().references(() => people.id),
    liftedAt: instant(),
    liftedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex('suspensions_one_at_a_time').on(t.personId).where(sql`${t.liftedAt} is null`),
  ],
)

/** What somebody agreed to, in which wording, and when they took it back. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    wording: text().$type<Wording>().notNull(),
    version: integer().notNull(),
    /** Which emails were asked for, where that is what was agreed to. */
    topic: text(),
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    index('consents_person_idx').on(t.personId),
    // Asked for once; and whoever is to get a letter about a topic is found by it.
    uniqueIndex('consents_topic_once')
      .on(t.topic, t.personId)
      .where(sql`${t.topic} is not null and ${t.withdrawnAt} is null`),
  ],
)

/**
 * An expelled person's address as a keyed hash, so that the officers are told if they apply again, even after erasure. Of somebody
 * without an address of their own it is the hash of their name and birthday.
 */
export const flaggedAddresses = pgTable(
  'flagged_addresses',
  {
    emailHash: text().primaryKey(),
    reason: text().notNull(),
    flaggedAt: instant().notNull(),
    /** Then it goes, unless two officers have kept it before. */
    reviewAt: instant().notNull(),
    keepReason: oneOf<KeepReason>()('safety', 'case', 'deceit'),
    keepProposedBy: uuid().references(() => people.id),
    keepProposedAt: instant(),
  },
  (t) => [check('flagged_addresses_keep_reason', isOneOf(t.keepReason))],
)
