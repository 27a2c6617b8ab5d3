import { makeCard } from '@/lib/people/cards/make-card'
import { getOwnCard, readCard } from '@/lib/people/cards/read'
import { member, type Officers } from './founding'
import { as } from './joining'

/** Hannah has her card on her phone, and shows it at the door of a meeting. */
export async function tellCards(officers: Officers) {
  const hannah = await member('hannah')
  await makeCard(hannah, {})
  const card = await getOwnCard(hannah)
  await readCard(await as(officers.tom.personId), card!.address.split('/').at(-1)!)
}
