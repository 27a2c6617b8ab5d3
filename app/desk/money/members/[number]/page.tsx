import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { AccountActions } from '@/components/money/treasury/account-actions'
import { AccountSummary } from '@/components/money/treasury/account-summary'
import { EntriesTable } from '@/components/money/treasury/entries-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Name } from '@/components/ui/name'
import { Pagination } from '@/components/ui/pagination'
import { SuccessMessage } from '@/components/ui/success-message'
import { now } from '@/lib/kernel/clock'
import { listAccount } from '@/lib/money/treasury/accounts/list-account'
import { getAccount } from '@/lib/money/treasury/accounts/read'
import type { Band, Interval } from '@/lib/organisation'
import { freeBand, freeBandInWords } from '@/lib/organisation'
import { memberNumberInWords } from '@/lib/people/members/member-number'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'

export const metadata: Metadata = { title: 'A member’s payments' }

const successMessages = {
  'written-off': 'Written off. Once Stripe confirms it, nothing will be due.',
  relieved: `Moved to ${freeBandInWords}. We have emailed the member.`,
}

export default async function MemberMoney({
  params,
  searchParams,
}: PageProps<'/desk/money/members/[number]'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(`/desk/money/members/${number ?? ''}`)
  if (!officer) return refused
  const account = number === undefined ? undefined : await getAccount(officer, number)
  if (!account) return <PageNotFound />
  const { member, dues } = account
  const { before, done } = await searchParams
  const listed = await listAccount(officer, member.personId, String(before ?? ''))
  const entries = listed?.entries ?? []
  const shownDues = dues && {
    ...dues,
    band: dues.band as Band,
    interval: dues.interval as Interval,
  }
  return (
    <Page
      title={<Name instead="Name erased">{member.name}</Name>}
      eyebrow={`Money · ${memberNumberInWords(member.number)}`}
      back={<BackLink href="/desk/money/members">Members’ payments</BackLink>}
      wide
    >
      <SuccessMessage messages={successMessages} done={done} />
      <AccountSummary {...account} standing={member.standing} dues={shownDues} at={now()} />
      {can(officer, 'ledger.enter', member) && (
        <AccountActions
          number={member.number}
          toWriteOff={can(officer, 'dues.write-off', member) ? dues?.duePence : undefined}
          mayMoveToFree={
            freeBand !== undefined &&
            can(officer, 'subscription.move-to-free', member) &&
            dues?.status !== 'free'
          }
        />
      )}
      {entries.length > 0 ? (
        <EntriesTable caption="All entries" entries={entries} linked={can(officer, 'money.read')} />
      ) : (
        <EmptyState title="No payments yet" />
      )}
      {listed?.next && (
        <Pagination
          of="entries"
          next={`/desk/money/members/${member.number}?before=${listed.next}` as Route}
        />
      )}
    </Page>
  )
}
