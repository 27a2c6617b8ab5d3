import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { people } from '@/db/schema/people/people'
import { sponsorOffers, sponsorRequests } from '@/db/schema/people/sponsors'
import type { Work } from '@/lib/kernel/perform'
import { organisersOf } from '@/lib/people/organisers/read'

const organiser = alias(people, 'organiser')

/** Two who write to each other, while both may: the supporter, and the organiser for as long as they organise there. */
export async function lockSponsorOffer(work: Work, { offer }: { offer: string }) {
  const [found] = await work.tx
    .select({
      id: sponsorOffers.id,
      requestId: sponsorRequests.id,
      place: sponsorRequests.place,
      organiserSharedAt: sponsorOffers.organiserSharedAt,
      supporterSharedAt: sponsorOffers.supporterSharedAt,
      supporter: { personId: people.id, name: people.name, email: people.email },
      organiser: { personId: organiser.id, name: organiser.called, email: organiser.email },
    })
    .from(sponsorOffers)
    .innerJoin(sponsorRequests, eq(sponsorRequests.id, sponsorOffers.requestId))
    .innerJoin(people, eq(people.id, sponsorRequests.personId))
    .innerJoin(organiser, eq(organiser.id, sponsorOffers.organiserId))
    .where(and(eq(sponsorOffers.id, offer), gt(sponsorRequests.expiresAt, work.now)))
    .for('update', { of: sponsorOffers })
  if (!found) return undefined
  const running = await organisersOf(found.place, work.now, work.tx)
  const still = running.some(({ personId }) => personId === found.organiser.personId)
  const parties = [found.supporter.personId, ...(still ? [found.organiser.personId] : [])]
  return { ...found, still, parties }
}

/** Who acts, who hears of it, and where that one reads it. */
export function sidesOf(
  work: Work,
  { supporter, organiser }: NonNullable<Awaited<ReturnType<typeof lockSponsorOffer>>>,
) {
  const byOrganiser = work.person.personId === organiser.personId
  return byOrganiser
    ? { byOrganiser, me: organiser, other: supporter, page: '/supporter/meet' }
    : { byOrganiser, me: supporter, other: organiser, page: '/places/requests' }
}
