import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns'
import { members, people } from './people'

/** A supporter who knows no two members asks to meet somebody near them. Gone when they take it back, or when it runs out. */
export const sponsorRequests = pgTable(
  'sponsor_requests',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    place: text().notNull(),
    aboutSealed: text().notNull(),
    askedAt: instant().notNull(),
    /** Moved on by each message. Then all of it is deleted. */
    expiresAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('sponsor_requests_one_each').on(t.personId),
    index('sponsor_requests_place_idx').on(t.place),
    index('sponsor_requests_expiry_idx').on(t.expiresAt),
  ],
)

/** One organiser who has offered to meet them. Neither knows the other's address before it was shared. */
export const sponsorOffers = pgTable(
  'sponsor_offers',
  {
    id: id(),
    requestId: uuid()
      .notNull()
      .references(() => sponsorRequests.id, { onDelete: 'cascade' }),
    organiserId: uuid()
      .notNull()
      .references(() => members.personId),
    offeredAt: instant().notNull(),
    supporterSharedAt: instant(),
    organiserSharedAt: instant(),
  },
  (t) => [
    uniqueIndex('sponsor_offers_one_each').on(t.requestId, t.organiserId),
    index('sponsor_offers_organiser_idx').on(t.organiserId),
  ],
)

export const sponsorMessages = pgTable(
  'sponsor_messages',
  {
    id: id(),
    offerId: uuid()
      .notNull()
      .references(() => sponsorOffers.id, { onDelete: 'cascade' }),
    byOrganiser: boolean().notNull(),
    wordsSealed: text().notNull(),
    writtenAt: instant().notNull(),
  },
  (t) => [index('sponsor_messages_offer_idx').on(t.offerId)],
)
