import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AmendmentState } from '@/lib/democracy/motions/amendments/states'
import type { TextChanges } from '@/lib/democracy/motions/text/changes'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from '../people/people'
import { motionVersions, motionVotes } from './motions'

/** What members want changed in the text of a motion. It needs a mover and a seconder of its own. */
export const amendments = pgTable(
  'amendments',
  {
    id: id(),
    motionId: uuid().notNull(),
    /** The version whose words it changes. */
    version: integer().notNull(),
    /** "A2", in the order in which they came. */
    number: integer().notNull(),
    changes: jsonb().$type<TextChanges>().notNull(),
    moverId: uuid()
      .notNull()
      .references(() => members.personId),
    moverName: text().notNull(),
    movedAt: instant().notNull(),
    seconderId: uuid().references(() => members.personId),
    seconderName: text(),
    secondedAt: instant(),
    state: oneOf<AmendmentState>()(
      'moved',
      'seconded',
      'accepted',
      'carried',
      'lost',
      'withdrawn',
      'fallen',
    )
      .notNull()
      .default('moved'),
    acceptedAt: instant(),
    /** A member wanted a vote on it, so the motion's mover cannot accept it any more. */
    voteAskedAt: instant(),
    /** A show of hands: a chair counts, a second officer confirms the figures. */
    handsFor: integer(),
    handsAgainst: integer(),
    countedBy: uuid().references(() => people.id),
    confirmedBy: uuid().references(() => people.id),
    /** Or a vote in a meeting decided it. */
    voteId: uuid().references(() => motionVotes.id),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('amendments_one_a_number').on(t.motionId, t.number),
    foreignKey({
      name: 'amendments_of_a_version',
      columns: [t.motionId, t.version],
      foreignColumns: [motionVersions.motionId, motionVersions.number],
    }),
    check('amendments_state', isOneOf(t.state)),
    check('amendments_two_people', sql`${t.seconderId} <> ${t.moverId}`),
    check('amendments_two_officers', sql`${t.countedBy} <> ${t.confirmedBy}`),
    check(
      'amendments_hands',
      sql`num_nulls(${t.handsFor}, ${t.handsAgainst}, ${t.countedBy}) in (0, 3)`,
    ),
    check(
      'amendments_decided_by_two',
      sql`${t.state} not in ('carried', 'lost') or num_nonnulls(${t.confirmedBy}, ${t.voteId}) = 1`,
    ),
  ],
)
