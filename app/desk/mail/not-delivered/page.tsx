import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { requireOfficer } from '@/app/desk/require-officer'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SharedWith } from '@/components/people/shared-addresses/shared-with'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { listNotReached } from '@/lib/records/outgoing-mail/returned-addresses'

export const metadata: Metadata = { title: 'Not delivered' }

const why = { bounced: 'Emails came back', spam: 'Marked as spam' }

export default async function NotDelivered() {
  const { officer, refused } = await requireOfficer('/desk/mail/not-delivered')
  if (!officer) return refused
  const members = await listNotReached(officer)
  return (
    <Page
      title="Not delivered"
      eyebrow="Desk"
      lead="An email came back from these members’ addresses or was marked as spam, so news does not reach them. Notices, and what else can be printed, go by post to those whose postal address we have. Tell the others of meetings and votes some other way, and ask for an address that works."
      back={<BackLink href="/desk/mail">Emails sent</BackLink>}
      wide
    >
      {!members && <Notice>{refusals['not-allowed']}</Notice>}
      {members?.length === 0 && (
        <EmptyState title="Every address works">
          An address is listed here once an email came back from it or was marked as spam.
        </EmptyState>
      )}
      {members && members.length > 0 && (
        <>
          <Table
            caption="Members that emails do not reach"
            captionHidden
            columns={[
              { key: 'name', head: 'Member' },
              { key: 'number', head: 'Number' },
              { key: 'email', head: 'Address' },
              { key: 'why', head: 'What happened' },
              { key: 'since', head: 'Since' },
              { key: 'instead', head: 'Notices' },
            ]}
            rows={members.map((member) => ({
              id: member.personId,
              cells: {
                name: (
                  <>
                    <Link href={`/desk/members/${member.number}` as Route} prefetch={false}>
                      <Name>{member.name}</Name>
                    </Link>
                    <SharedWith names={member.sharedWith} />
                  </>
                ),
                number: <span className="code">{memberNumberInWords(member.number)}</span>,
                email: member.email,
                why: why[member.why],
                since: inWords(dateOf(member.since)),
                instead: member.byPost ? 'By post' : 'None',
              },
            }))}
          />
          <p>
            An address leaves this list when an email reaches it again, when its reader says under
            Your emails that it works, or when the member has another one.
          </p>
        </>
      )}
    </Page>
  )
}
