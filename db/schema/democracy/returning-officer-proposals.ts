import { sql } from 'drizzle-orm'
import { check, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from '../people/people'
import { elections } from './elections'

/**
 * Who is to run an election from now on, while everybody who calls elections has taken a side in it: proposed by one officer who has not, and
 * so only once another one has confirmed it. Then the row goes, and the election itself says who runs it.
 */
export const returningOfficerProposals = pgTable(
  'returning_officer_proposals',
  {
    id: id(),
    electionId: uuid()
      .notNull()
      .references(() => elections.id),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    proposedBy: uuid()
      .notNull()
      .references(() => people.id),
    proposedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('returning_officer_proposals_one').on(t.electionId),
    check('returning_officer_proposals_another', sql`${t.personId} <> ${t.proposedBy}`),
  ],
)
