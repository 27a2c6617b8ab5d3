import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Ballot } from '@/lib/democracy/elections/protocol/ballot'
import type { RecordBody, RecordType } from '@/lib/democracy/elections/protocol/board'
import type { HolderKey, WrappedKeys } from '@/lib/democracy/elections/protocol/holder-key'
import { instant } from '../columns'
import { members } from '../people/people'
import { elections } from './elections'

/** Three people from different camps each hold a key of their own; any two of them open the ballots. */
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
    /** The public halves of the keys this holder made in their own browser; nothing until then. */
    holderKey: jsonb().$type<HolderKey>(),
    /** The private halves under the words that only the holder has. */
    wrapped: jsonb().$type<WrappedKeys>(),
    /** The holder opened with their words what the server had sealed to them. */
    rehearsedAt: instant(),
    /** The holder says that the words are gone. Typing them takes it back. */
    lostAt: instant(),
    /** The key that was given after the close, until it is on the board. */
    keySealed: text(),
    /** Version 1 only: SHA-256 of the share, so that a mistyped one is noticed. */
    shareHash: text(),
    /** Version 1 only: the share itself, given back after the close; sealed until the second one is there. */
    shareSealed: text(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.place] }),
    uniqueIndex('key_holders_person_key').on(t.electionId, t.personId),
    check('key_holders_place', sql`${t.place} between 1 and 3`),
  ],
)

/** What signs ballot papers, until papers are no longer given out. A table of its own, so that nothing of it is left behind. */
export const issuerKeys = pgTable('issuer_keys', {
  electionId: uuid()
    .primaryKey()
    .references(() => elections.id),
  privateKeySealed: text().notNull(),
})

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
    index('sealed_ballots_waiting_idx').on(t.electionId).where(sql`${t.sequence} > ${t.posted}`),
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
    body: jsonb().$type<RecordBody<RecordType>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.electionId, t.number] })],
)
