import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import {
  countOutgoingMails,
  listOutgoingMails,
  type MailFilter,
  mailFilters,
} from '@/lib/outgoing-mail/read'
import { refusalOf } from '@/lib/permissions'
import { viewer } from '@/lib/sign-in/viewer'
import { sendAgain } from './actions'

export const metadata: Metadata = { title: 'Outgoing mail' }

const labels = { stuck: 'Stuck', waiting: 'Waiting', bounced: 'Came back', sent: 'Sent' }

export default async function OutgoingMailPage({ searchParams }: PageProps<'/desk/mail'>) {
  const actor = await viewer()
  const { show, before } = await searchParams
  const filter: MailFilter = mailFilters.find((name) => name === show) ?? 'stuck'
  const from = typeof before === 'string' && isId(before) ? before : undefined
  const [list, counts] = await Promise.all([
    listOutgoingMails(actor, filter, from),
    countOutgoingMails(actor),
  ])
  const back = <BackLink href={'/desk' as Route}>Desk</BackLink>
  if (!list || !counts) {
    return (
      <Page title="Outgoing mail" back={back}>
        <Notice>{refusals[refusalOf(actor, 'mail.read') ?? 'not-allowed']}</Notice>
      </Page>
    )
  }
  return (
    <Page title="Outgoing mail" eyebrow="Desk" back={back} wide>
      <Filters
        label="Which mails"
        filters={mailFilters.map((name) => ({
          label: labels[name],
          href: `/desk/mail?show=${name}` as Route,
          count: name === 'sent' ? undefined : counts[name],
          current: name === filter,
        }))}
      />
      {list.mails.length === 0 ? (
        <EmptyState title={`No mails: ${labels[filter].toLowerCase()}`} />
      ) : (
        <Table
          caption={`Mails: ${labels[filter].toLowerCase()}`}
          captionHidden
          columns={[
            { key: 'to', head: 'To' },
            { key: 'about', head: 'About' },
            { key: 'posted', head: 'Posted' },
            { key: 'state', head: 'How far' },
          ]}
          rows={list.mails.map((mail) => ({
            id: mail.id,
            cells: {
              to: mail.toEmail,
              about: mail.message.replaceAll('-', ' '),
              posted: momentInWords(mail.createdAt),
              state:
                mail.state === 'stuck' ? (
                  <form action={sendAgain}>
                    <p>{mail.lastError}</p>
                    <input type="hidden" name="mailId" value={mail.id} />
                    <Button variant="plain">
                      Send again<span className="sr-only"> to {mail.toEmail}</span>
                    </Button>
                  </form>
                ) : mail.bouncedAt ? (
                  `came back on ${momentInWords(mail.bouncedAt)}`
                ) : mail.sentAt ? (
                  `sent on ${momentInWords(mail.sentAt)}`
                ) : (
                  `tried ${mail.tries} times`
                ),
            },
          }))}
        />
      )}
      <Pagination
        of="mails"
        next={list.next ? (`/desk/mail?show=${filter}&before=${list.next}` as Route) : undefined}
      />
    </Page>
  )
}
