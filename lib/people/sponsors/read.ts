import 'server-only'
import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { sponsorMessages, sponsorOffers, sponsorRequests } from '@/db/schema/people/sponsors'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { organisersOf, placesOrganisedBy } from '@/lib/people/organisers/read'

export type SponsorOffer = {
  id: string
  /** The other of the two. */
  other: string
  /** The other's address, once they have shared it. */
  address?: string
  shared: boolean
  /** Whether the organiser still is one. Who is no longer gets nothing of it. */
  still: boolean
  messages: { id: string; mine: boolean; words: string; writtenAt: Date }[]
}

export type OwnRequest = {
  place: string
  about: string
  expiresAt: Date
  sponsorOffers: SponsorOffer[]
}

/** One's own request, with what organisers wrote. */
export async function getOwnRequest({ personId }: PersonActor): Promise<OwnRequest | undefined> {
  const [request] = await database()
    .select()
    .from(sponsorRequests)
    .where(and(eq(sponsorRequests.personId, personId), gt(sponsorRequests.expiresAt, now())))
  if (!request) return undefined
  const rows = await database()
    .select({ offer: sponsorOffers, name: people.called, email: people.email })
    .from(sponsorOffers)
    .innerJoin(people, eq(people.id, sponsorOffers.organiserId))
    .where(eq(sponsorOffers.requestId, request.id))
    .orderBy(asc(sponsorOffers.id))
  const messages = await messagesOf(rows.map(({ offer }) => offer.id))
  const { place, aboutSealed, expiresAt } = request
  const organisers = await organisersOf(place, now())
  return {
    place,
    about: unseal<string>(aboutSealed),
    expiresAt,
    sponsorOffers: rows.map(({ offer, name, email }) => ({
      id: offer.id,
      other: name,
      address: (offer.organiserSharedAt && email) || undefined,
      shared: offer.supporterSharedAt !== null,
      still: organisers.some(({ personId }) => personId === offer.organiserId),
      messages: as(messages, offer.id, false),
    })),
  }
}

export type RequestNearby = {
  id: string
  name: string
  place: string
  about: string
  askedAt: Date
  expiresAt: Date
  /** How many other organisers have offered. */
  others: number
  own?: SponsorOffer
}

/** What supporters near them ask, for organisers of that place and for nobody else, who asked first on top. */
export async function listRequestsNearby(viewer: PersonActor): Promise<RequestNearby[]> {
  const places = await placesOrganisedBy(viewer)
  if (places.length === 0) return []
  const requests = await database()
    .select({ request: sponsorRequests, name: people.name, email: people.email })
    .from(sponsorRequests)
    .innerJoin(people, eq(people.id, sponsorRequests.personId))
    .where(and(inArray(sponsorRequests.place, places), gt(sponsorRequests.expiresAt, now())))
    .orderBy(asc(sponsorRequests.askedAt))
  const all = await database()
    .select()
    .from(sponsorOffers)
    .where(
      inArray(
        sponsorOffers.requestId,
        requests.map(({ request }) => request.id),
      ),
    )
  const mine = all.filter(({ organiserId }) => organiserId === viewer.personId)
  const messages = await messagesOf(mine.map(({ id }) => id))
  return requests.map(({ request, name, email }) => {
    const own = mine.find(({ requestId }) => requestId === request.id)
    const offers = all.filter(({ requestId }) => requestId === request.id)
    return {
      id: request.id,
      name,
      place: request.place,
      about: unseal<string>(request.aboutSealed),
      askedAt: request.askedAt,
      expiresAt: request.expiresAt,
      others: offers.length - (own ? 1 : 0),
      own: own && {
        id: own.id,
        other: name,
        address: (own.supporterSharedAt && email) || undefined,
        shared: own.organiserSharedAt !== null,
        still: true,
        messages: as(messages, own.id, true),
      },
    }
  })
}

type Message = typeof sponsorMessages.$inferSelect

async function messagesOf(ids: string[]): Promise<Message[]> {
  if (ids.length === 0) return []
  return database()
    .select()
    .from(sponsorMessages)
    .where(inArray(sponsorMessages.offerId, ids))
    .orderBy(asc(sponsorMessages.id))
}

function as(messages: Message[], id: string, organiser: boolean): SponsorOffer['messages'] {
  return messages
    .filter(({ offerId }) => offerId === id)
    .map((message) => ({
      id: message.id,
      mine: message.byOrganiser === organiser,
      words: unseal<string>(message.wordsSealed),
      writtenAt: message.writtenAt,
    }))
}
