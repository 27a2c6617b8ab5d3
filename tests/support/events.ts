import { database } from '@/db/client'
import { networkConvenors } from '@/db/schema/people/networks'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { draftEvent } from '@/lib/movement/events/draft-event'
import type { EventTerms } from '@/lib/movement/events/forms'
import { publishEvent } from '@/lib/movement/events/publish-event'
import type { Network } from '@/lib/organisation'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { listOwnNetworks } from '@/lib/people/networks/read'
import { aMember, anOfficer } from './people'

/** An open event of everybody, three hours long, in a room. */
export function anEvent(given: Partial<EventTerms> = {}): EventTerms {
  const startsAt = given.startsAt ?? addDays(now(), 10)
  return {
    network: null,
    group: null,
    place: null,
    audience: 'everyone',
    title: 'Your first speech',
    words: 'Three minutes, **no notes**.',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * 60 * 60_000),
    town: 'Durham',
    venue: 'Redhills',
    onlineLink: null,
    access: null,
    capacity: null,
    ...given,
  }
}

export async function aPublishedEvent(
  holder: PersonActor,
  given: Partial<EventTerms> = {},
): Promise<number> {
  const { number } = await draftEvent(holder, anEvent(given))
  await publishEvent(holder, { number, revision: 0 })
  return number
}

/** A member of a network, who agreed that its convenors see them or to an older wording. */
export async function inNetwork(network: Network, consentVersion = 4): Promise<PersonActor> {
  const person = await aMember()
  const { personId } = person
  await joinNetwork(person, { personId, network, consentVersion, shownToMembers: false })
  return person
}

/** A member of a network whom two officers appointed as its convenor. */
export async function aConvenor(network: Network): Promise<PersonActor> {
  const convenor = await inNetwork(network)
  const [first, second] = [await anOfficer('co-chair'), await anOfficer('co-chair', { seat: 2 })]
  const { own } = (await listOwnNetworks(convenor))!
  await database()
    .insert(networkConvenors)
    .values({
      id: newId(),
      membershipId: own[0]!.id,
      consentVersion: 1,
      state: 'appointed',
      offeredAt: now(),
      proposedBy: first.personId,
      confirmedBy: second.personId,
      startsAt: now(),
      endsAt: addDays(now(), 365),
    })
  return convenor
}
