import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns'
import { people } from './people'

/** Somebody who gets news and open events, without a vote. */
export const supporters = pgTable('supporters', {
  personId: uuid()
    .primaryKey()
    .references(() => people.id),
  since: instant().notNull(),
  endedAt: instant(),
  /** Where they said they live, for when they apply. */
  place: text(),
})
