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
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import type { Bodies, RecordType } from '@/lib/democracy/elections/protocol/board'
import { instant } from '../columns'
import { members } from '../people/people'
import { elections } from './elections'

/** Three people from different camps hold the key that opens the ballots; any two of them suffice. */
export const keyHolders = pgTable(
  'key_holders',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    place: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** SHA-256 of the share, so that a mistyped one is noticed. */
    shareHash: text(),
    rehearsedAt: instant(),
    /** The share itself, given back after the close; sealed until the second one is there. */
    shareSealed: text(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.place] }),
    uniqueIndex('key_holders_person_key').on(t.electionId, t.personId),
    check('key_holders_place', sql`${t.place} between 1 and 3`),
  ],
)

/** A sealed ballot in the box, under the key of its paper: no person, no time. A later one of the same paper replaces it. */
export const sealedBallots = pgTable(
  'sealed_ballots',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    credential: text().notNull(),
    sequence: integer().notNull(),
    ballot: jsonb().$type<Ballot>().notNull(),
    /** The sequence that stands on the board already; 0 for none. */
    posted: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.credential] }),
    check('sealed_ballots_sequence', sql`${t.sequence} > 0 and ${t.posted} <= ${t.sequence}`),
  ],
)

/** The public record of an election, each entry with the hash of the one before. It only grows. */
export const boardRecords = pgTable(
  'board_records',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    number: integer().notNull(),
    type: text().$type<RecordType>().notNull(),
    body: jsonb().$type<Bodies[RecordType]>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.electionId, t.number] })],
)
