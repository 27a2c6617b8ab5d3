import type { Metadata, Route } from 'next'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { MailList } from '@/components/records/outgoing-mail/mail-list'
import { MailSearch } from '@/components/records/outgoing-mail/mail-search'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { type FilterGroup, FilterList } from '@/components/ui/filter-list'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { isId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { readRestoredCopy } from '@/lib/records/backups/read-restored-copy'
import { type MailState, mailStates } from '@/lib/records/outgoing-mail/mail-states'
import {
  countOutgoingMails,
  listOutgoingMails,
  mailKinds,
  untoldMailsStuck,
} from '@/lib/records/outgoing-mail/read'
import { countNotReached } from '@/lib/records/outgoing-mail/returned-addresses'
import { requireOfficer } from '../require-officer'
import { sendMailAgainAction, sendStuckAgainAction, sendUntoldAgainAction } from './actions'
import { mailLine } from './mail-line'

export const metadata: Metadata = { title: 'Emails sent' }

const successMessages = {
  again: 'We are sending this email again.',
  untold: 'We are trying them again.',
  stuck:
    'We are sending the emails that can be sent again. Each that stays below says why it cannot.',
}
const states = Object.keys(mailStates) as MailState[]
const wrong: MailState[] = ['failed', 'bounced', 'suppressed', 'spam']
const right: MailState[] = ['waiting', 'sent', 'delivered', 'to-print', 'posted', 'withdrawn']
/** The others are always more. */
const counted: MailState[] = [...wrong, 'waiting']

export default async function EmailsSent({ searchParams }: PageProps<'/desk/mail'>) {
  const { officer, refused } = await requireOfficer('/desk/mail')
  if (!officer) return refused
  const asked = await searchParams
  const state = states.find((name) => name === asked.state)
  const who = typed(asked.who)
  const about = typed(asked.about)
  const before = typeof asked.before === 'string' && isId(asked.before) ? asked.before : undefined
  const list = await listOutgoingMails(officer, { state, who, about }, before)
  const [counts, untold, copy] = await Promise.all([
    countOutgoingMails(officer),
    untoldMailsStuck(officer),
    readRestoredCopy(officer),
  ])
  const path = (query: Record<string, string | undefined>): Route => {
    const given = Object.entries({ who, about, ...query }).filter(([, value]) => value)
    return `/desk/mail?${new URLSearchParams(given as [string, string][])}`
  }
  const filter = (name: MailState) => ({
    label: mailStates[name],
    href: path({ state: name }),
    count: counted.includes(name) ? (counts?.[name] ?? 0) : undefined,
    current: name === state,
  })
  const groups: FilterGroup[] = [
    { filters: [{ label: 'All', href: path({}), current: !state }] },
    { title: 'Something is wrong', filters: wrong.map(filter) },
    { title: 'Everything else', filters: right.map(filter) },
  ]
  return (
    <Page
      title="Emails sent"
      eyebrow="Desk"
      lead={stuckInWords(counts?.failed ?? 0)}
      back={<BackLink href="/desk">Desk</BackLink>}
      wide
      rail={
        counts && (
          <Rail label="Which emails">
            <div className="only-wide no-print mb-8">
              <RailSection title="Show">
                <FilterList label="Which emails" groups={groups} />
              </RailSection>
            </div>
            <RailSection acts title="Not delivered">
              <RailLinks
                links={[
                  {
                    href: '/desk/mail/not-delivered',
                    label: 'Members that emails do not reach',
                    note: (await countNotReached(officer)) || undefined,
                  },
                ]}
              />
            </RailSection>
            <RailSection title="What you see here">
              <p>
                Who each email went to, what about and how far it got. Its text stays closed. Emails
                that would show who has voted name nobody, and stand under no status. Emails to
                people who sign a joint statement are not listed. Emails about dues, and letters to
                a list by what members pay, are shown only to officers who see dues.
              </p>
            </RailSection>
          </Rail>
        )
      }
    >
      <SuccessMessage messages={successMessages} done={asked.done} />
      {copy && (
        <Notice kind="warning" title="No email leaves">
          <p>
            Our records were restored from a backup of {momentInWords(copy.takenAt)}. Emails are
            held back until whoever runs the server says that this copy serves. Then you send again
            what still has to go.
          </p>
        </Notice>
      )}
      {untold && (
        <Notice kind="warning" title="Emails that are named to nobody are stuck">
          <p>
            They are about votes, complaints, networks, signatures under a joint statement, or
            people who ask to meet us. No officer learns which, to whom or how many. If trying again
            does not help, tell whoever runs the server.
          </p>
          <Form action={sendUntoldAgainAction}>
            <SubmitButton variant="secondary">Try all of them again</SubmitButton>
          </Form>
        </Notice>
      )}
      {list && state === 'failed' && (counts?.failed ?? 0) > 1 && (
        <Form action={sendStuckAgainAction}>
          <SubmitButton variant="secondary">Send all of them again</SubmitButton>
        </Form>
      )}
      {!list && <Notice>{refusals[refusalOf(officer, 'mail.read') ?? 'not-allowed']}</Notice>}
      {list && <MailSearch who={who} about={about} state={state} kinds={mailKinds} />}
      {counts && (
        <div className="only-narrow no-print">
          <Details summary={`Show: ${state ? mailStates[state] : 'All'}`}>
            <FilterList label="Which emails" groups={groups} />
          </Details>
        </div>
      )}
      {list?.mails.length === 0 && (
        <EmptyState title="No emails here">
          {who || about ? 'Type less, or look under another status.' : undefined}
        </EmptyState>
      )}
      {list && list.mails.length > 0 && (
        <MailList
          mails={list.mails.map(mailLine)}
          caption={state ? mailStates[state] : 'All emails'}
          sendAgain={sendMailAgainAction}
        />
      )}
      {list?.next && <Pagination of="emails" next={path({ state, before: list.next })} />}
    </Page>
  )
}

function typed(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.slice(0, 254) : ''
}

function stuckInWords(failed: number): string {
  if (failed === 0) return 'No email is stuck.'
  return failed === 1
    ? 'One email could not be sent.'
    : `${capital(countInWords(failed))} emails could not be sent.`
}
