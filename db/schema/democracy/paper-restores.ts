import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { PublicKeyJwk } from '@/lib/democracy/elections/protocol/key-pair'
import type { SealedToOne } from '@/lib/democracy/elections/protocol/seal-to-one'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/**
 * A member who lost device and code asks for their paper in a new browser. Two people confirm who it is, two key-holders hand
 * over a share each; then it counts as restored, and the board says how many were.
 */
export const paperRestores = pgTable(
  'paper_restores',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    /** Of the new browser, which alone has the private half. */
    browserKey: jsonb().$type<PublicKeyJwk>().notNull(),
    askedAt: instant().notNull(),
    firstBy: uuid().references(() => people.id),
    firstAt: instant(),
    secondBy: uuid().references(() => people.id),
    secondAt: instant(),
    /** Two shares were handed over. */
    restoredAt: instant(),
    /** Asked again from another browser. */
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('paper_restores_one_open')
      .on(t.electionId, t.personId)
      .where(sql`${t.endedAt} is null`),
    check('paper_restores_two_people', sql`${t.firstBy} <> ${t.secondBy}`),
    check(
      'paper_restores_others',
      sql`${t.personId} <> ${t.firstBy} and ${t.personId} <> ${t.secondBy}`,
    ),
  ],
)

/** One key-holder's share of a paper, sealed to the member's new browser. */
export const restoreShares = pgTable(
  'restore_shares',
  {
    restoreId: uuid()
      .notNull()
      .references(() => paperRestores.id),
    place: integer().notNull(),
    sealed: jsonb().$type<SealedToOne>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.restoreId, t.place] }),
    check('restore_shares_place', sql`${t.place} between 1 and 3`),
  ],
)
