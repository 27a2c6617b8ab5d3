import type { PersonActor } from '@/lib/kernel/actor'
import { currentVersion } from '@/lib/people/members/wordings'
import { confirmOrganiser } from '@/lib/people/organisers/confirm-organiser'
import { offerToOrganise } from '@/lib/people/organisers/offer-to-organise'
import { listOwnOrganising } from '@/lib/people/organisers/read'
import { askToMeet } from '@/lib/people/sponsors/ask-to-meet'
import { offerToMeet } from '@/lib/people/sponsors/offer-to-meet'
import { listRequestsNearby } from '@/lib/people/sponsors/read'
import { emailOf } from '../cast'
import { castName, member, type Officers } from './founding'
import { as, startSupporter } from './joining'

const place = 'City of Durham'

/** Two members organise in Durham, one of them where members see it. Grace knows nobody here and asks to meet; Hannah answers. */
export async function tellSponsors(officers: Officers) {
  const hannah = await organises(officers, await member('hannah'), true)
  await organises(officers, await member('george'), false)
  const grace = await startSupporter(emailOf('grace'), castName('grace'))
  const about =
    'I have just moved to Gilesgate and work nights at the hospital. I would like to join, and know nobody here yet.'
  await askToMeet(grace, { place, about })
  const [request] = await listRequestsNearby(hannah)
  const words =
    'Hello Grace, I organise around Durham. Shall we have a cup of tea in town on Saturday, before your shift?'
  await offerToMeet(hannah, { request: request!.id, words })
}

async function organises(officers: Officers, one: PersonActor, shown: boolean) {
  await offerToOrganise(one, { place, consent: currentVersion('organiser'), shown })
  const [offer] = await listOwnOrganising(one)
  for (const { personId } of [officers.tom, officers.maureen]) {
    await confirmOrganiser(await as(personId), { term: offer!.id })
  }
  return as(one.personId)
}
