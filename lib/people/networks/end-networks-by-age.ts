import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { networkMemberships } from '@/db/schema/people/networks'
import { people } from '@/db/schema/people/people'
import { networkEndedByAge } from '@/emails/people/network-ended-by-age'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { isOpenAt, networksWithAgeLimit } from './age-limit'
import { forgetNetworks } from './forget-networks'

/**
 * Whoever has become too old for a network is in it no more from their birthday on, which every page knows by itself. Here all
 * that hangs on it is deleted as well, and they get a kind word.
 */
export const endNetworksByAge = verb('network.end-by-age', async (work, _input: object) => {
  const rows = await work.tx
    .select({ membership: networkMemberships, born: people.dateOfBirthSealed })
    .from(networkMemberships)
    .innerJoin(people, eq(people.id, networkMemberships.personId))
    .where(inArray(networkMemberships.network, networksWithAgeLimit))
  for (const { membership, born } of rows) {
    const { id, personId, network } = membership
    if (isOpenAt(network, born, work.now) !== false) continue
    await forgetNetworks(work, personId, eq(networkMemberships.network, network))
    const former = await addresseeOf(work.tx, personId)
    if (!former) continue
    const { name: called, untilAge } = organisation.networks[network]
    await work.email(networkEndedByAge, {
      to: former,
      key: id,
      props: { name: former.name, network: called, age: untilAge!, link: siteUrl('/networks') },
    })
  }
})
