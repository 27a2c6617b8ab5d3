import { sql } from 'drizzle-orm'
import { check, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EndingKind, EndingState } from '@/lib/membership/leaving/endings'
import { id, instant, isOneOf, oneOf } from '../columns'
import { people } from '../people/people'

/** That a member left by letter or died, or that a member or an applicant asked by letter to be erased: recorded by one officer, and so only once a second one has confirmed it. */
export const membershipEndings = pgTable(
  'membership_endings',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: oneOf<EndingKind>()('letter', 'death', 'erasure').notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
    state: oneOf<EndingState>()('proposed', 'confirmed', 'declined', 'lapsed')
      .notNull()
      .default('proposed'),
    settledBy: uuid().references(() => people.id),
    settledAt: instant(),
  },
  (t) => [
    check('membership_endings_kind', isOneOf(t.kind)),
    check('membership_endings_state', isOneOf(t.state)),
    check(
      'membership_endings_two_people',
      sql`${t.state} <> 'confirmed' or ${t.settledBy} <> ${t.proposedBy}`,
    ),
    uniqueIndex('membership_endings_one_open').on(t.personId).where(sql`${t.state} = 'proposed'`),
  ],
)
