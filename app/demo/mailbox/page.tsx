import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { listMailbox } from '@/lib/demo/mailbox'
import { momentInWords } from '@/lib/kernel/calendar'
import { isId } from '@/lib/kernel/ids'
import { isDoorOpen } from '../door'

export const metadata: Metadata = { title: 'Mailbox' }

export default async function MailboxPage({ searchParams }: PageProps<'/demo/mailbox'>) {
  if (!(await isDoorOpen())) notFound()
  const { to, before } = await searchParams
  const address = typeof to === 'string' && to ? to : undefined
  const from = typeof before === 'string' && isId(before) ? before : undefined
  const mails = await listMailbox({ to: address, before: from })
  const query = new URLSearchParams({
    ...(address && { to: address }),
    before: mails.at(-1)?.id ?? '',
  })
  return (
    <Page
      title="Mailbox"
      eyebrow="Demonstration"
      lead={
        address ? `Emails to ${address}` : 'Every email that would have been sent, newest first.'
      }
      back={<BackLink href={'/demo'} />}
      wide
    >
      {mails.length === 0 && <EmptyState title="No emails yet" />}
      {mails.length > 0 && (
        <Table
          caption="Emails"
          captionHidden
          columns={[
            { key: 'subject', head: 'Subject' },
            { key: 'to', head: 'To' },
            { key: 'at', head: 'When' },
          ]}
          rows={mails.map((mail) => ({
            id: mail.id,
            cells: {
              subject: <Link href={`/demo/mailbox/${mail.id}`}>{mail.subject}</Link>,
              to: (
                <Link href={`/demo/mailbox?to=${encodeURIComponent(mail.to ?? '')}`}>
                  {mail.to}
                </Link>
              ),
              at: momentInWords(new Date(mail.postedAt)),
            },
          }))}
        />
      )}
      <Pagination of="emails" next={mails.length === 25 ? `/demo/mailbox?${query}` : undefined} />
    </Page>
  )
}
