import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ComplaintKind } from '@/lib/membership/complaints/complaint-kinds'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/** What somebody complains of, a member or not. Every word of it is sealed; what is forgotten after its time leaves the dates. */
export const complaints = pgTable(
  'complaints',
  {
    id: id(),
    /** Drawn, not counted: a gap between two numbers would tell an officer that there is one about them. */
    reference: text().notNull(),
    kind: oneOf<ComplaintKind>()('conduct', 'decision', 'data', 'other').notNull(),
    /** Only where they were signed in. */
    complainantId: uuid().references(() => people.id),
    nameSealed: text(),
    emailSealed: text(),
    wordsSealed: text(),
    /** Whether the person concerned may be told who complained. */
    mayBeNamed: boolean().notNull(),
    receivedAt: instant().notNull(),
    /** By when they have an answer. */
    answerBy: instant().notNull(),
    closedAt: instant(),
    closedBy: uuid().references(() => people.id),
    closeReasonSealed: text(),
  },
  (t) => [
    uniqueIndex('complaints_reference_key').on(t.reference),
    index('complaints_complainant_idx').on(t.complainantId),
    index('complaints_closed_idx').on(t.closedAt),
    check('complaints_kind', isOneOf(t.kind)),
    check('complaints_closed', sql`(${t.closedAt} is null) = (${t.closedBy} is null)`),
  ],
)

/** Who is concerned in a complaint, and so neither handles it nor learns here that there is one. */
export const complaintParties = pgTable(
  'complaint_parties',
  {
    complaintId: uuid()
      .notNull()
      .references(() => complaints.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.complaintId, t.personId] }),
    index('complaint_parties_person_idx').on(t.personId),
  ],
)

/** What officers answered, by email. */
export const complaintAnswers = pgTable(
  'complaint_answers',
  {
    id: id(),
    complaintId: uuid()
      .notNull()
      .references(() => complaints.id),
    wordsSealed: text(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    writtenAt: instant().notNull(),
  },
  (t) => [index('complaint_answers_complaint_idx').on(t.complaintId)],
)
