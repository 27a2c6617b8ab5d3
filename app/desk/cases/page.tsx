import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { QueueTable } from '@/components/ui/queue-table'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf, daysBetween, lastDayInWords, sinceInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { whatIsNextInCase } from '@/lib/membership/discipline/case-in-words'
import { listCases } from '@/lib/membership/discipline/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import { casesHeadline } from './cases-headline'

export const metadata: Metadata = { title: 'Cases about members' }

const successMessages = { declined: 'Declined. The member never hears of it.' }

export default async function CasesAtDesk({ searchParams }: PageProps<'/desk/cases'>) {
  const { officer, refused } = await requireOfficer('/desk/cases')
  if (!officer) return refused
  const cases = await listCases(officer)
  const at = now()
  return (
    <Page
      title={casesHeadline(cases.filter(({ running }) => running).length)}
      eyebrow="Desk · Cases about members"
      lead="Only cases in which you have no side are here. Everyone in them is presumed innocent until others have decided."
      back={<BackLink href="/desk">Desk</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {can(officer, 'complaint.queue') && (
        <p>
          <Link href="/desk/cases/new">Propose a case about a member</Link>
        </p>
      )}
      {cases.length === 0 ? (
        <EmptyState title="No cases here" />
      ) : (
        <QueueTable
          caption="Cases, open ones first"
          first="Since"
          who="Case"
          columns={['Next', 'Drops if not decided by']}
          withoutHolder
          rows={cases.map((one) => ({
            key: one.id,
            days: Math.max(0, daysBetween(dateOf(one.proposedAt), dateOf(one.endedAt ?? at))),
            since: `since ${sinceInWords(one.proposedAt, at)}`,
            late: false,
            who: <span className="code">{one.reference}</span>,
            href: `/desk/cases/${one.reference}` as Route,
            cells: [
              { content: whatIsNextInCase(one) },
              {
                head: 'Drops',
                content: one.running && one.lapsesAt ? lastDayInWords(one.lapsesAt) : '',
              },
            ],
          }))}
        />
      )}
    </Page>
  )
}
