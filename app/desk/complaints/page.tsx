import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { QueueTable } from '@/components/ui/queue-table'
import { dateOf, dayInWords, daysBetween, sinceInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { complaintKinds } from '@/lib/membership/complaints/complaint-kinds'
import { listComplaints } from '@/lib/membership/complaints/read'
import { requireOfficer } from '../require-officer'
import { complaintsHeadline } from './complaints-headline'

export const metadata: Metadata = { title: 'Complaints' }

export default async function Complaints() {
  const { officer, refused } = await requireOfficer('/desk/complaints')
  if (!officer) return refused
  const complaints = await listComplaints(officer)
  const open = complaints.filter(({ closedAt }) => !closedAt)
  const at = now()
  return (
    <Page
      title={complaintsHeadline(open.length)}
      eyebrow="Desk · Complaints"
      lead="You do not see complaints that concern you."
      back={<BackLink href="/desk">Desk</BackLink>}
      wide
    >
      {complaints.length === 0 ? (
        <EmptyState title="No complaints here" />
      ) : (
        <QueueTable
          caption="Complaints, by when they have to be answered"
          who="Complaint"
          columns={['Next']}
          withoutHolder
          rows={complaints.map(({ id, reference, kind, receivedAt, answerBy, closedAt }) => ({
            key: id,
            days: Math.max(0, daysBetween(dateOf(receivedAt), dateOf(closedAt ?? at))),
            since: `since ${sinceInWords(receivedAt, at)}`,
            late: !closedAt && answerBy < at,
            who: <span className="code">{reference}</span>,
            detail: complaintKinds[kind],
            href: `/desk/complaints/${reference}` as Route,
            cells: [{ content: closedAt ? 'Closed' : `Answer by ${dayInWords(answerBy)}` }],
          }))}
        />
      )}
    </Page>
  )
}
