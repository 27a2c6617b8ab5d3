import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Section } from '@/lib/membership/join/sections'
import type { ApplicationState } from '@/lib/membership/join/states'
import type { Confirmation, RefereePlace, ReferenceState } from '@/lib/people/referees/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/** Somebody's request to become a full member, from the first draft to the decision. */
export const applications = pgTable(
  'applications',
  {
    id: id(),
    /** Where people speak of it: "application 212". */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    state: oneOf<ApplicationState>()(
      'draft',
      'submitted',
      'returned',
      'approved',
      'declined',
      'withdrawn',
    )
      .notNull()
      .default('draft'),
    startedAt: instant().notNull(),
    submittedAt: instant(),
    /** The answers exactly as they were submitted, sealed, for the officers who decide. */
    submittedSealed: text(),
    /** The officer who works on it, so that two do not do the same. */
    takenBy: uuid().references(() => people.id),
    takenAt: instant(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
    /** Given to the applicant when declined. */
    declineReason: text(),
    withdrawnAt: instant(),
    /** The day on which it was signed, where it came on paper and an officer typed it. */
    signedOn: date(),
    /** Where the paper with the signature lies. */
    paperKept: text(),
    erasedAt: instant(),
  },
  (t) => [
    uniqueIndex('applications_number_key').on(t.number),
    uniqueIndex('applications_one_open')
      .on(t.personId)
      .where(sql`${t.state} in ('draft', 'submitted', 'returned')`),
    index('applications_queue_idx').on(t.state, t.submittedAt, t.id),
    index('applications_open_idx')
      .on(t.submittedAt, t.id)
      .where(sql`${t.state} in ('submitted', 'returned')`),
    index('applications_taken_idx')
      .on(t.takenBy)
      .where(sql`${t.state} in ('submitted', 'returned')`),
    index('applications_decided_idx')
      .on(t.number)
      .where(sql`${t.state} in ('approved', 'declined')`),
    index('applications_person_idx').on(t.personId),
    check('applications_state', isOneOf(t.state)),
    check(
      'applications_decided',
      sql`(${t.state} in ('approved', 'declined')) = (${t.decidedAt} is not null)`,
    ),
  ],
)

/**
 * The officers who typed an application from paper, or acted in it for the applicant afterwards. None of them decides it: nobody
 * both writes an application and approves it.
 */
export const applicationTypists = pgTable(
  'application_typists',
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    officerId: uuid()
      .notNull()
      .references(() => people.id),
    firstAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.officerId] })],
)

/** One section of a draft, saved as it is filled in: close the laptop, go on from a phone. */
export const applicationSections = pgTable(
  'application_sections',
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    section: text().$type<Section>().notNull(),
    answersSealed: text().notNull(),
    savedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.section] })],
)

/** What the membership secretary asked before deciding, and the answer. */
export const applicationQuestions = pgTable(
  'application_questions',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    question: text().notNull(),
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('application_questions_one_open')
      .on(t.applicationId)
      .where(sql`${t.answeredAt} is null`),
  ],
)

/** One of the two people who vouch for an applicant: proposer or seconder. */
export const references = pgTable(
  'references',
  {
    id: id(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    place: oneOf<RefereePlace>()('proposer', 'seconder').notNull(),
    /** As the applicant gave them. */
    refereeName: text().notNull(),
    refereeContact: text().notNull(),
    /** The member whom the contact belongs to. Null: not matched, which the applicant never learns. */
    refereeId: uuid().references(() => people.id),
    state: oneOf<ReferenceState>()('requested', 'given', 'declined').notNull().default('requested'),
    requestedAt: instant().notNull(),
    /** When the request reached a member: the referee's 21 days run from here. */
    sentAt: instant(),
    expiresAt: instant().notNull(),
    tokenHash: text(),
    answeredAt: instant(),
    /** The three things a referee confirms. */
    confirmations: jsonb().$type<Confirmation[]>(),
    /** To the membership secretary only. */
    privateNote: text(),
    /** When an email to the member could not be delivered. For officers only. */
    bouncedAt: instant(),
    /** When the applicant was told that there is no answer yet. */
    chasedAt: instant(),
    acceptedBy: uuid().references(() => people.id),
    acceptedAt: instant(),
    refusedBy: uuid().references(() => people.id),
    refusedAt: instant(),
    /** Why another referee is wanted. Never shown to the applicant. */
    refusalReason: text(),
    replacedAt: instant(),
  },
  (t) => [
    uniqueIndex('references_token_key').on(t.tokenHash),
    uniqueIndex('references_one_a_place')
      .on(t.applicationId, t.place)
      .where(sql`${t.replacedAt} is null`),
    uniqueIndex('references_two_people')
      .on(t.applicationId, t.refereeId)
      .where(sql`${t.replacedAt} is null`),
    index('references_application_idx').on(t.applicationId),
    index('references_referee_idx').on(t.refereeId, t.answeredAt),
    index('references_expiry_idx').on(t.expiresAt).where(sql`${t.state} = 'requested'`),
    check('references_place', isOneOf(t.place)),
    check('references_state', isOneOf(t.state)),
    check('references_accepted_given', sql`${t.acceptedAt} is null or ${t.state} = 'given'`),
    check('references_one_verdict', sql`${t.acceptedAt} is null or ${t.refusedAt} is null`),
  ],
)
