import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members } from './people'

/** A membership card, as far as its code goes: everything else on it is read from the member's record each time. */
export const membershipCards = pgTable(
  'membership_cards',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    tokenHash: text().notNull(),
    madeAt: instant().notNull(),
    replacedAt: instant(),
  },
  (t) => [
    uniqueIndex('membership_cards_token_key').on(t.tokenHash),
    uniqueIndex('membership_cards_one_each').on(t.personId).where(sql`${t.replacedAt} is null`),
  ],
)
