import { sql } from 'drizzle-orm'
import { check, index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { people } from './people'

/**
 * Two people of one household who read one mailbox: the address is the holder's, the other has none of their own. Both wished it: the
 * holder agrees by email, and two officers heard it from the other. The address itself stands once, in the holder's record.
 */
export const sharedAddresses = pgTable(
  'shared_addresses',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    holderId: uuid()
      .notNull()
      .references(() => people.id),
    /** The officer whom the person told, and the second one who asked them too. */
    askedBy: uuid()
      .notNull()
      .references(() => people.id),
    askedAt: instant().notNull(),
    /** When the holder agreed. */
    agreedAt: instant(),
    confirmedBy: uuid().references(() => people.id),
    /** From then on mail to the person goes to the holder's address. */
    confirmedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex('shared_addresses_one').on(t.personId).where(sql`${t.endedAt} is null`),
    index('shared_addresses_holder_idx').on(t.holderId).where(sql`${t.endedAt} is null`),
    check('shared_addresses_two_of_them', sql`${t.personId} <> ${t.holderId}`),
    check(
      'shared_addresses_two_people',
      sql`${t.confirmedBy} is null or (${t.confirmedBy} not in (${t.askedBy}, ${t.personId}, ${t.holderId}))`,
    ),
    check(
      'shared_addresses_by_both',
      sql`${t.confirmedAt} is null or (${t.agreedAt} is not null and ${t.confirmedBy} is not null)`,
    ),
  ],
)
