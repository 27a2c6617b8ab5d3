import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { id, instant, isOneOf } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/** A member's line on the roll of an election, frozen with the reason why they may or may not vote. */
export const electors = pgTable(
  'electors',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    mayVote: boolean().notNull(),
    reason: text().notNull(),
    /** Where the line stands in the tree whose root is published, and the salt that hides it there. */
    place: integer(),
    salt: text(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    uniqueIndex('electors_place_key').on(t.electionId, t.place),
    check('electors_place', sql`${t.mayVote} = (${t.place} is not null and ${t.salt} is not null)`),
  ],
)

/** A change of the roll after the freeze: somebody contests their line, one officer proposes, another confirms. */
export const rollAmendments = pgTable(
  'roll_amendments',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    contestedAt: instant(),
    contestedSealed: text(),
    change: text({ enum: ['add', 'take-off'] }),
    /** Of somebody who is added: what hides their line in the tree. */
    salt: text(),
    proposedBy: uuid().references(() => people.id),
    proposedAt: instant(),
    decidedBy: uuid().references(() => people.id),
    decidedAt: instant(),
    state: text({ enum: ['contested', 'proposed', 'made', 'turned-down'] }).notNull(),
  },
  (t) => [
    uniqueIndex('roll_amendments_one_open')
      .on(t.electionId, t.personId)
      .where(sql`${t.state} in ('contested', 'proposed')`),
    check('roll_amendments_state', isOneOf(t.state)),
    check('roll_amendments_change', isOneOf(t.change)),
    check(
      'roll_amendments_two_people',
      sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
  ],
)

/** The name of record of everybody on a roll when it was frozen, or when they were added. In a table of its own, because it goes with erasure. */
export const rollNames = pgTable(
  'roll_names',
  {
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.electionId, t.personId] }),
    index('roll_names_name_idx').on(t.electionId, t.name, t.personId),
  ],
)
