import 'server-only'
import { networkMemberships } from '@/db/schema/people/networks'
import { personalData, pointer, shown } from '@/lib/kernel/personal-data'
import { type Network, organisation } from '@/lib/organisation'

export const networksData = [
  personalData({
    table: networkMemberships,
    title: 'Networks you are in',
    whose: { person: 'personId' },
    columns: {
      personId: pointer('the member'),
      network: shown('Network', {
        as: (network: Network) => organisation.networks[network]?.name ?? network,
      }),
      joinedAt: shown('Joined'),
      shownToMembers: shown('Shown to its other members'),
      consentVersion: shown('Version of the consent'),
    },
    erase: 'delete',
    kept: 'Until you leave the network or your details are erased.',
    correct: '/membership/networks',
  }),
]
