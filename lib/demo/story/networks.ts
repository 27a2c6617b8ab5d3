import type { PersonActor } from '@/lib/kernel/actor'
import type { Network } from '@/lib/organisation'
import { currentVersion } from '@/lib/people/members/wordings'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { member } from './founding'

/** Some members find their networks. One network stays so small that its number is not told. */
export async function tellNetworks(members: PersonActor[]) {
  for (const [place, person] of members.entries()) {
    if (place % 3 === 0) await enter(person, 'women', place % 2 === 0)
    if (place % 7 === 1) await enter(person, 'bame', true)
    if (place % 11 === 2) await enter(person, 'lgbt', false)
    if (place % 29 === 5) await enter(person, 'disabled', true)
  }
  await enter(await member('ellie'), 'young', true)
}

async function enter(person: PersonActor, network: Network, shownToMembers: boolean) {
  await joinNetwork(person, {
    personId: person.personId,
    network,
    consentVersion: currentVersion('network'),
    shownToMembers,
  })
}
