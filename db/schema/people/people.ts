import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Wording } from '@/lib/people/members/wordings'
import { id, instant, isOneOf } from '../columns'

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
    pronouns: text(),
    /** Who sees them; without an answer only officers do. */
    pronounsFor: text({ enum: ['officers', 'members'] }),
    phone: text(),
    addressLine1: text(),
    addressLine2: text(),
    town: text(),
    postcode: text(),
    dateOfBirthSealed: text(),
    constituency: text(),
    createdAt: instant().notNull(),
    erasedAt: instant(),
  },
  (t) => [
    uniqueIndex('people_email_key').on(t.email),
    check('people_email_lower', sql`${t.email} = lower(${t.email})`),
    check('people_pronouns_for', isOneOf(t.pronounsFor)),
    // In byte order, so that the beginning of a name is one stretch of the index in every locale.
    index('people_name_idx').on(sql`lower(${t.name}) collate "C"`, t.id),
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
    /** When an import made them a member; empty for everybody who joined here. */
    importedAt: instant(),
  },
  (t) => [
    uniqueIndex('members_number_key').on(t.number),
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
    givenAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index('consents_person_idx').on(t.personId)],
)

/** An expelled person's address as a keyed hash, so that the officers are told if they apply again, even after erasure. */
export const flaggedAddresses = pgTable('flagged_addresses', {
  emailHash: text().primaryKey(),
  reason: text().notNull(),
  flaggedAt: instant().notNull(),
  reviewAt: instant().notNull(),
})
