import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { OrganiserState } from '@/lib/people/organisers/states'
import { id, instant, isOneOf, oneOf } from '../columns'
import { members, people } from './people'

/** A member's time as an organiser of a place: they offer it, two officers say yes, and it has an end. */
export const organiserTerms = pgTable(
  'organiser_terms',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => members.personId),
    place: text().notNull(),
    state: oneOf<OrganiserState>()('offered', 'confirmed', 'declined', 'ended').notNull(),
    /** The wording under which they agreed to keep to themselves what people near them write. */
    consentVersion: integer().notNull(),
    offeredAt: instant().notNull(),
    firstYesBy: uuid().references(() => people.id),
    firstYesAt: instant(),
    confirmedBy: uuid().references(() => people.id),
    startsAt: instant(),
    endsAt: instant(),
    /** Whoever declined the offer or ended the term, the member's own self among them. */
    endedBy: uuid().references(() => people.id),
    endedAt: instant(),
    /** Since when members may see them, in which wording. Nothing: nobody may. */
    shownSince: instant(),
    shownVersion: integer(),
  },
  (t) => [
    index('organiser_terms_place_idx').on(t.place, t.state),
    index('organiser_terms_person_idx').on(t.personId),
    uniqueIndex('organiser_terms_one_offer')
      .on(t.personId, t.place)
      .where(sql`${t.state} = 'offered'`),
    uniqueIndex('organiser_terms_one_running')
      .on(t.personId, t.place)
      .where(sql`${t.state} = 'confirmed'`),
    check('organiser_terms_state', isOneOf(t.state)),
    check(
      'organiser_terms_two_people',
      sql`${t.state} <> 'confirmed' or (${t.firstYesBy} is not null and ${t.confirmedBy} is not null and ${t.endsAt} is not null
        and ${t.firstYesBy} <> ${t.confirmedBy} and ${t.personId} not in (${t.firstYesBy}, ${t.confirmedBy}))`,
    ),
    check('organiser_terms_shown', sql`(${t.shownSince} is null) = (${t.shownVersion} is null)`),
  ],
)

/**
 * How many members a place had when they were counted, once a month. Where too few came or went since it was last told, the count is not even
 * kept (lib/kernel/published-count.ts).
 */
export const placeCounts = pgTable(
  'place_counts',
  {
    place: text().notNull(),
    /** The first day of the month that it is for. */
    month: date().notNull(),
    countedAt: instant().notNull(),
    /** Empty: what was told before is told still. */
    count: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.place, t.month] }),
    check('place_counts_first_of_month', sql`extract(day from ${t.month}) = 1`),
  ],
)
