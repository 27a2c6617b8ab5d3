import 'server-only'
import { and, eq, gt } from 'drizzle-orm'
import { people } from '@/db/schema/people/people'
import { sponsorOffers, sponsorRequests } from '@/db/schema/people/sponsors'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { organisersOf } from '@/lib/people/organisers/read'
import { writeMessage } from './write-message'

/** An organiser of the place offers to meet, with a first message. Their own name is told, and no address. */
export const offerToMeet = verb(
  'sponsor.offer',
  { subject: lockRequest },
  async (work, found, { words }: { request: string; words: string }) => {
    const organiserId = work.person.personId
    const offer = newId()
    const [offered] = await work.tx
      .insert(sponsorOffers)
      .values({ id: offer, requestId: found.id, organiserId, offeredAt: work.now })
      .onConflictDoNothing()
      .returning({ id: sponsorOffers.id })
    // Pressed twice, the first offer is the one.
    if (!offered) return
    work.record('sponsor.offered', { kind: 'sponsor-request', id: found.id })
    await writeMessage.within(work, { id: newId(), offer, words })
  },
)

async function lockRequest(work: Work, { request }: { request: string }) {
  const [found] = await work.tx
    .select({
      id: sponsorRequests.id,
      place: sponsorRequests.place,
      personId: people.id,
    })
    .from(sponsorRequests)
    .innerJoin(people, eq(people.id, sponsorRequests.personId))
    .where(and(eq(sponsorRequests.id, request), gt(sponsorRequests.expiresAt, work.now)))
    .for('update', { of: sponsorRequests })
  if (!found) return undefined
  const organisers = await organisersOf(found.place, work.now, work.tx)
  return { ...found, parties: organisers.map(({ personId }) => personId) }
}
