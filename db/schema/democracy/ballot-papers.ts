import { sql } from 'drizzle-orm'
import {
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'
import { id, instant, isOneOf } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/** That an elector has a ballot paper, and which blinded message was signed for it. No time, nothing of the ballot. */
export const paperMarks = pgTable(
  'paper_marks',
  {
    electionId: uuid().notNull(),
    personId: uuid().notNull(),
    kind: text({ enum: ['collected', 'by-hand'] }).notNull(),
    blindedHash: text(),
    /** 1; in elections of version 1, one more for each second paper. */
    generation: integer().notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    check('paper_marks_kind', isOneOf(t.kind)),
    // Somebody whose paper was replaced has not asked for the new one yet.
    check(
      'paper_marks_blinded',
      sql`case ${t.kind} when 'by-hand' then ${t.blindedHash} is null
        else ${t.blindedHash} is not null or ${t.generation} > 1 end`,
    ),
  ],
)

/** Two officers mark somebody for a ballot by hand. In elections of version 1 they also gave second papers for lost ones. */
export const paperOrders = pgTable(
  'paper_orders',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    kind: text({ enum: ['replace', 'assist'] }).notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
  },
  (t) => [
    uniqueIndex('paper_orders_one_open')
      .on(t.electionId, t.personId)
      .where(sql`${t.confirmedAt} is null`),
    check('paper_orders_kind', isOneOf(t.kind)),
    check('paper_orders_two_people', sql`${t.confirmedBy} <> ${t.proposedBy}`),
  ],
)

/**
 * What a voter's browser keeps with us in case the device is lost: opened by their recovery code, or with any two key-holders, until the close. No foreign keys here
 * and on the marks: to check one, PostgreSQL writes into the member's row when their paper was collected.
 */
export const lockers = pgTable(
  'lockers',
  {
    electionId: uuid().notNull(),
    personId: uuid().notNull(),
    content: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    check('lockers_size', sql`length(${t.content}) <= 20000`),
  ],
)

/** A paper ballot of somebody without a device, entered by one and confirmed by another. */
export const paperBallots = pgTable(
  'paper_ballots',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    rankings: jsonb().$type<Rankings>().notNull(),
    enteredBy: uuid()
      .notNull()
      .references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
  },
  (t) => [
    check(
      'paper_ballots_two_people',
      sql`${t.confirmedBy} is null or ${t.confirmedBy} <> ${t.enteredBy}`,
    ),
  ],
)
