import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ConvenorsAtDesk } from '@/components/people/networks/convenors-at-desk'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { listConvenorsAtDesk } from '@/lib/people/networks/convenors/read'
import { countComingMeetings } from '@/lib/people/networks/meetings/read'
import { listNetworkCounts } from '@/lib/people/networks/read'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import {
  confirmConvenorAction,
  confirmConvenorEndAction,
  declineConvenorAction,
  proposeConvenorAction,
  proposeConvenorEndAction,
} from './actions'

export const metadata: Metadata = { title: 'Networks' }

const successMessages = {
  proposed: 'Proposed. A second officer has to confirm it; we have emailed those who can.',
  confirmed: 'Appointed. Their term begins now, and we have emailed them.',
  declined: 'Declined. Nobody is appointed.',
  'end-proposed': 'Proposed. The term ends when a second officer confirms it.',
  ended: 'The term has ended.',
}

export default async function NetworksInNumbers({ searchParams }: PageProps<'/desk/networks'>) {
  const { officer, refused } = await requireOfficer('/desk/networks')
  if (!officer) return refused
  const [counts, convenors, meetings] = await Promise.all([
    listNetworkCounts(officer),
    listConvenorsAtDesk(officer),
    countComingMeetings(officer),
  ])
  return (
    <Page
      title="Networks"
      eyebrow="Desk"
      lead="Roughly how many members each network has. Officers cannot see who they are, apart from convenors."
      back={<BackLink href="/desk">Desk</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {!counts && <Notice>{refusals[refusalOf(officer, 'network.count') ?? 'not-allowed']}</Notice>}
      {counts && (
        <Table
          caption="Members in each network"
          captionHidden
          columns={[
            { key: 'network', head: 'Network' },
            { key: 'count', head: 'Members', numeric: true },
            { key: 'counted', head: 'Counted on' },
            { key: 'meetings', head: 'Meetings coming up', numeric: true },
          ]}
          rows={counts.map(({ network, told, countedAt }) => ({
            id: network,
            cells: {
              network: organisation.networks[network].name,
              count: told ?? 'Not counted yet',
              counted: countedAt && inWords(dateOf(countedAt)),
              meetings: meetings.get(network) ?? 'None',
            },
          }))}
        />
      )}
      {counts && (
        <p>
          We count once a month. A network’s number changes only when it has at least five members
          more or fewer than when we last told it. So nobody can tell from two numbers who joined or
          left, and a number can be older than a month.
        </p>
      )}
      {convenors && convenors.length > 0 && (
        <section aria-labelledby="convenors" className="flow">
          <h2 id="convenors">Convenors</h2>
          <p>
            A network proposes its convenor, who agreed to be named here. One officer proposes the
            appointment and another confirms. Neither can be the person concerned.
          </p>
          <ConvenorsAtDesk
            convenors={convenors}
            acts={{
              propose: proposeConvenorAction,
              confirm: confirmConvenorAction,
              decline: declineConvenorAction,
              proposeEnd: proposeConvenorEndAction,
              confirmEnd: confirmConvenorEndAction,
            }}
          />
        </section>
      )}
    </Page>
  )
}
