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
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'
import { motionVotes } from './motions'

/**
 * That what members carried gets a public page, or loses it again: one officer proposes it, and it is so when another one has confirmed it.
 * The newest that is confirmed counts.
 */
export const publications = pgTable(
  'publications',
  {
    id: id(),
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    act: oneOf<'publish' | 'withdraw'>()('publish', 'withdraw').notNull(),
    /** Why it is withdrawn, which members read. */
    why: text(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    confirmedBy: uuid().references(() => people.id),
    confirmedAt: instant(),
    discardedAt: instant(),
  },
  (t) => [
    index('publications_vote_idx').on(t.voteId, t.confirmedAt),
    uniqueIndex('publications_one_waits')
      .on(t.voteId)
      .where(sql`${t.confirmedAt} is null and ${t.discardedAt} is null`),
    check('publications_act', isOneOf(t.act)),
    check('publications_why', sql`(${t.act} = 'withdraw') = (${t.why} is not null)`),
    check('publications_two_people', sql`${t.proposedBy} <> ${t.confirmedBy}`),
    check(
      'publications_ended_once',
      sql`(${t.confirmedBy} is null) = (${t.confirmedAt} is null) and (${t.confirmedAt} is null or ${t.discardedAt} is null)`,
    ),
  ],
)

/** Whether somebody who moved or seconded it is named on its public page, by their own word alone. Without a row they are not. */
export const publicNames = pgTable(
  'public_names',
  {
    voteId: uuid()
      .notNull()
      .references(() => motionVotes.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    shown: boolean().notNull(),
    consentVersion: integer(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.voteId, t.personId] }),
    check('public_names_consent', sql`not ${t.shown} or ${t.consentVersion} is not null`),
  ],
)
