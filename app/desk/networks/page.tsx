import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { countNetworks } from '@/lib/people/networks/read'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Networks in numbers' }

export default async function NetworksInNumbers() {
  const { officer, refused } = await requireOfficer('/desk/networks')
  if (!officer) return refused
  const counts = await countNetworks(officer)
  return (
    <Page
      title="Networks in numbers"
      eyebrow="Desk"
      lead="How many members are in each network. Officers cannot see who they are."
      back={<BackLink href="/desk">Desk</BackLink>}
    >
      {!counts && <Notice>{refusals[refusalOf(officer, 'network.count') ?? 'not-allowed']}</Notice>}
      {counts && (
        <Table
          caption="Members in each network"
          captionHidden
          columns={[
            { key: 'network', head: 'Network' },
            { key: 'count', head: 'Members', numeric: true },
          ]}
          rows={counts.map(({ network, count }) => ({
            id: network,
            cells: { network: organisation.networks[network].name, count },
          }))}
        />
      )}
    </Page>
  )
}
