import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { EventAudience, EventPhase, How, SignUpState } from '@/lib/movement/events/states'
import type { Group, Network } from '@/lib/organisation'
import { id, instant, isOneOf, oneOf } from '../columns'
import { networkMemberships } from '../people/networks'
import { people } from '../people/people'

/**
 * Something to come to that decides nothing: of the whole organisation, of a network, of a group or of a place. Until it is published it is a draft for
 * whoever may hold it.
 */
export const events = pgTable(
  'events',
  {
    id: id(),
    /** Its address. It says nothing of whose event it is. */
    number: integer().notNull().generatedAlwaysAsIdentity(),
    state: oneOf<EventPhase>()('draft', 'published', 'cancelled').notNull().default('draft'),
    /** Who holds it, if not the whole organisation. */
    network: text().$type<Network>(),
    group: text().$type<Group>(),
    place: text(),
    audience: oneOf<EventAudience>()('everyone', 'members', 'own').notNull(),
    title: text().notNull(),
    /** Markdown. */
    words: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Where it is in a room: the town for the headline, and the house and street. */
    town: text(),
    venue: text(),
    /** Where it is online. */
    onlineLink: text(),
    /** What helps people to take part. */
    access: text(),
    /** How many the room holds. Without it, everybody who comes. */
    capacity: integer(),
    /** Nobody, for a network's: who convenes it is for the network to know. */
    draftedBy: uuid().references(() => people.id),
    draftedAt: instant().notNull(),
    publishedAt: instant(),
    /** How often it was changed. */
    revision: integer().notNull().default(0),
    cancelledAt: instant(),
    whyCancelled: text(),
    remindedAt: instant(),
    /** What was written to those who signed up when it was over, in Markdown. */
    followUp: text(),
    followedUpAt: instant(),
    /** How many came, where somebody checked people in; written when it is forgotten who they were. */
    came: integer(),
  },
  (t) => [
    uniqueIndex('events_number_key').on(t.number),
    index('events_starts_idx').on(t.startsAt),
    check('events_state', isOneOf(t.state)),
    check('events_audience', isOneOf(t.audience)),
    check('events_of_one', sql`num_nonnulls(${t.network}, ${t.group}, ${t.place}) <= 1`),
    check(
      'events_own_audience',
      sql`${t.audience} <> 'own' or num_nonnulls(${t.network}, ${t.group}, ${t.place}) = 1`,
    ),
    check('events_network_unnamed', sql`${t.network} is null or ${t.draftedBy} is null`),
    check('events_in_order', sql`${t.startsAt} < ${t.endsAt}`),
    check('events_somewhere', sql`${t.venue} is not null or ${t.onlineLink} is not null`),
    check('events_room', sql`(${t.town} is null) = (${t.venue} is null)`),
    check(
      'events_capacity',
      sql`${t.capacity} is null or (${t.capacity} between 1 and 100000 and ${t.venue} is not null)`,
    ),
    check('events_published', sql`${t.state} = 'draft' or ${t.publishedAt} is not null`),
    check('events_cancelled', sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    check('events_follow_up', sql`(${t.followUp} is null) = (${t.followedUpAt} is null)`),
  ],
)

/**
 * That somebody comes to an event, or waits for a place: a person whom we know; for what is for a network alone their place in it, which ends with it;
 * or a guest, of whom nothing else is known. It goes soon after the event.
 */
export const eventSignUps = pgTable(
  'event_sign_ups',
  {
    id: id(),
    eventId: uuid()
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** First come, first served: set while the event is locked. */
    turn: integer().notNull(),
    personId: uuid().references(() => people.id),
    membershipId: uuid().references(() => networkMemberships.id, { onDelete: 'cascade' }),
    /** A guest's name and address; a hash that knows the address again; and the link by which they come back. */
    guestSealed: text(),
    guestHash: text(),
    tokenHash: text(),
    tokenSealed: text(),
    how: oneOf<How>()('room', 'online').notNull(),
    state: oneOf<SignUpState>()('place', 'waiting').notNull(),
    /** What they need to take part, children to look after among it. */
    needsSealed: text(),
    signedUpAt: instant().notNull(),
    cameAt: instant(),
  },
  (t) => [
    uniqueIndex('event_sign_ups_turn').on(t.eventId, t.turn),
    uniqueIndex('event_sign_ups_person_once').on(t.eventId, t.personId),
    uniqueIndex('event_sign_ups_membership_once').on(t.eventId, t.membershipId),
    uniqueIndex('event_sign_ups_guest_once').on(t.eventId, t.guestHash),
    uniqueIndex('event_sign_ups_token_key').on(t.tokenHash),
    index('event_sign_ups_person_idx').on(t.personId),
    check('event_sign_ups_how', isOneOf(t.how)),
    check('event_sign_ups_state', isOneOf(t.state)),
    check(
      'event_sign_ups_of_one',
      sql`num_nonnulls(${t.personId}, ${t.membershipId}, ${t.guestHash}) = 1`,
    ),
    check(
      'event_sign_ups_guest_whole',
      sql`num_nonnulls(${t.guestHash}, ${t.guestSealed}, ${t.tokenHash}, ${t.tokenSealed}) in (0, 4)`,
    ),
    check('event_sign_ups_room_waits', sql`${t.state} <> 'waiting' or ${t.how} = 'room'`),
    check('event_sign_ups_came', sql`${t.cameAt} is null or ${t.state} = 'place'`),
  ],
)
