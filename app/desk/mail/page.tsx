import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { MailList } from '@/components/records/outgoing-mail/mail-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { mailStatusInWords } from '@/lib/records/outgoing-mail/mail-status'
import {
  countOutgoingMails,
  listOutgoingMails,
  mailFilters,
} from '@/lib/records/outgoing-mail/read'
import { requireOfficer } from '../require-officer'
import { retryMailAction } from './actions'

export const metadata: Metadata = { title: 'Outgoing email' }

const successMessages = { again: 'We are sending this email again.' }
const labels = { stuck: 'Stuck', waiting: 'Waiting', bounced: 'Bounced', sent: 'Sent' }

export default async function OutgoingMail({ searchParams }: PageProps<'/desk/mail'>) {
  const { officer, refused } = await requireOfficer('/desk/mail')
  if (!officer) return refused
  const { show, before, done } = await searchParams
  const filter = mailFilters.find((name) => name === show) ?? 'stuck'
  const from = typeof before === 'string' && isId(before) ? before : undefined
  const list = await listOutgoingMails(officer, filter, from)
  const counts = await countOutgoingMails(officer)
  const path = (query: Record<string, string>): Route => `/desk/mail?${new URLSearchParams(query)}`
  return (
    <Page title="Outgoing email" eyebrow="Desk" back={<BackLink href="/desk">Desk</BackLink>} wide>
      <SuccessMessage messages={successMessages} done={done} />
      {!list && <Notice>{refusals[refusalOf(officer, 'mail.read') ?? 'not-allowed']}</Notice>}
      {counts && (
        <Filters
          label="Which emails"
          filters={mailFilters.map((name) => ({
            label: labels[name],
            href: path({ show: name }),
            count: name === 'sent' ? undefined : counts[name],
            current: name === filter,
          }))}
        />
      )}
      {list?.mails.length === 0 && <EmptyState title="No emails here" />}
      {list && list.mails.length > 0 && (
        <MailList
          mails={list.mails.map(mailStatusInWords)}
          caption={labels[filter]}
          sendAgain={retryMailAction}
        />
      )}
      {list?.next && <Pagination of="emails" next={path({ show: filter, before: list.next })} />}
    </Page>
  )
}
