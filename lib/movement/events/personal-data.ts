import 'server-only'
import { isNotNull, sql } from 'drizzle-orm'
import { eventSignUps, events } from '@/db/schema/movement/events'
import {
  actor,
  codeInWords,
  noPersonalData,
  nothing,
  personalData,
  pointer,
  shown,
  withheld,
} from '@/lib/kernel/personal-data'
import { ownNetworks } from '@/lib/people/networks/personal-data'
import { needsKeptDays, signUpsKeptDays } from './states'

const ofEvent = { Event: sql`(select e.title from events e where e.id = event_id)` }

const said = {
  eventId: pointer('the event'),
  how: shown('You come', { as: codeInWords }),
  state: shown('You have a place, or are waiting', { as: codeInWords }),
  turn: nothing('figure'),
  needsSealed: shown('What you need', { sealed: true }),
  signedUpAt: shown('Signed up'),
  cameAt: shown('You came'),
} as const

const guests = {
  guestSealed: withheld('only guests have it, of whom we know nothing else'),
  guestHash: nothing('key'),
  tokenHash: nothing('key'),
  tokenSealed: withheld('only guests have it, of whom we know nothing else'),
} as const

const kept = `Until ${signUpsKeptDays} days after the event, and what you need until ${needsKeptDays} days after it`

export const eventsData = [
  personalData({
    table: eventSignUps,
    title: 'Events you signed up for',
    whose: { person: 'personId' },
    only: isNotNull(eventSignUps.personId),
    columns: {
      ...said,
      ...guests,
      personId: pointer('the one who signed up'),
      membershipId: pointer('a place in a network'),
    },
    beside: ofEvent,
    erase: 'delete',
    kept: `${kept}; or until your details are erased.`,
  }),
  personalData({
    table: eventSignUps,
    title: 'Events of your networks that you signed up for',
    whose: { of: ownNetworks, by: 'membershipId' },
    columns: {
      ...said,
      ...guests,
      personId: pointer('the one who signed up'),
      membershipId: pointer('your place in the network'),
    },
    beside: ofEvent,
    erase: 'delete',
    kept: `${kept}; or until you leave the network or your details are erased.`,
  }),
  noPersonalData(events, {
    state: nothing('state'),
    network: nothing('kind'),
    group: nothing('kind'),
    place: nothing('kind'),
    audience: nothing('kind'),
    title: nothing('published'),
    words: nothing('published'),
    town: nothing('published'),
    venue: nothing('published'),
    onlineLink: nothing('published'),
    access: nothing('published'),
    draftedBy: actor,
    whyCancelled: nothing('published'),
    followUp: nothing('published'),
  }),
]
