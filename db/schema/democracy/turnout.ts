import { integer, pgTable, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { elections } from './elections'

/** How many have a ballot paper and how many have voted, as it was counted last and as it is shown: rounded down, and no more is kept. */
export const turnoutCounts = pgTable('turnout_counts', {
  electionId: uuid()
    .primaryKey()
    .references(() => elections.id),
  countedAt: instant().notNull(),
  onRoll: integer().notNull(),
  withPaper: integer().notNull(),
  voted: integer().notNull(),
})
