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
import type { Office } from '@/lib/organisation'
import type { HandoverSide } from '@/lib/people/officers/handover/sides'
import type { ProposalKind, ProposalState } from '@/lib/people/officers/proposals'
import { bytes, id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from './people'

/** A term of office: who holds which seat from when until when. Powers come from the term that runs now. */
export const terms = pgTable(
  'terms',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    office: text().$type<Office>().notNull(),
    /** Offices with several seats count them from 1. Two terms of one seat never overlap (exclusion constraint). */
    seat: integer().notNull().default(1),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    appointedBy: uuid().references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
    endedBy: uuid().references(() => people.id),
    endConfirmedBy: uuid().references(() => people.id),
  },
  (t) => [
    index('terms_person_idx').on(t.personId),
    check('terms_in_order', sql`${t.startsAt} < ${t.endsAt}`),
    check(
      'terms_two_people',
      sql`${t.appointedBy} is null or ${t.appointedBy} <> ${t.confirmedBy}`,
    ),
  ],
)

/** An appointment or an ending that one officer proposed and a second one has still to confirm. */
export const termProposals = pgTable(
  'term_proposals',
  {
    id: id(),
    kind: oneOf<ProposalKind>()('appoint', 'end').notNull(),
    office: text().$type<Office>().notNull(),
    seat: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    termId: uuid().references(() => terms.id),
    startsAt: instant(),
    endsAt: instant().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    state: oneOf<ProposalState>()('proposed', 'confirmed', 'rejected', 'withdrawn', 'lapsed')
      .notNull()
      .default('proposed'),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (t) => [
    check('term_proposals_kind', isOneOf(t.kind)),
    check('term_proposals_state', isOneOf(t.state)),
    check(
      'term_proposals_two_people',
      sql`${t.state} <> 'confirmed' or ${t.settledBy} <> ${t.proposedBy}`,
    ),
    uniqueIndex('term_proposals_one_open')
      .on(t.kind, t.office, t.seat, t.personId)
      .where(sql`${t.state} = 'proposed'`),
  ],
)

/** The face of an officer on the public page, if they want one there: their own upload, gone with one click or with the office. */
export const officerPhotos = pgTable(
  'officer_photos',
  {
    personId: uuid()
      .primaryKey()
      .references(() => members.personId),
    content: bytes().notNull(),
    addedAt: instant().notNull(),
  },
  (t) => [check('officer_photos_size', sql`octet_length(${t.content}) <= 1000000`)],
)

/**
 * What one of the two has ticked of a handover, which is known by the term that began or, where nobody followed, by the one that
 * ended. The two ticks of one item are by two people.
 */
export const handoverTicks = pgTable(
  'handover_ticks',
  {
    termId: uuid()
      .notNull()
      .references(() => terms.id),
    /** A word of the profile's list. */
    item: text().notNull(),
    side: oneOf<HandoverSide>()('gives', 'takes').notNull(),
    tickedBy: uuid()
      .notNull()
      .references(() => people.id),
    tickedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.termId, t.item, t.side] }),
    check('handover_ticks_side', isOneOf(t.side)),
    uniqueIndex('handover_ticks_two_people').on(t.termId, t.item, t.tickedBy),
  ],
)
