import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseAtErasure } from '@/lib/membership/discipline/cases-at-erasure'
import { organisation } from '@/lib/organisation'

type Told = { title: string; kept: string }

type Props = {
  goes: Told[]
  withoutName: Told[]
  stays: Told[]
  endsMembership: boolean
  expelled: boolean
  ownCase?: CaseAtErasure
}

const {
  accountingYears,
  closedComplaintMonths,
  flaggedAddressYears,
  mailBodyDays,
  unprovenAddressDays,
} = organisation.retention

/** What of all that we hold of somebody goes, what loses their name and what stays, as it is declared table by table. */
export function WhatErasureDoes({
  goes,
  withoutName,
  stays,
  endsMembership,
  expelled,
  ownCase,
}: Props) {
  return (
    <>
      <h2 id="goes">What goes today</h2>
      <ul className="bullets">
        {endsMembership && (
          <li>
            Your membership ends, and with it your vote. We will take no more payments, and you
            leave all our networks.
          </li>
        )}
        <li>
          Your name, email address, address, phone number and date of birth. One last email says
          that it is done, and we delete our copy of it after {unprovenAddressDays} days.
        </li>
        {ownCase === 'ends' && (
          <li>
            A case about you has not been decided. It ends without a decision, because nobody could
            hear you any more, and its papers go. You are presumed innocent, and we keep nothing of
            it that leads to you.
          </li>
        )}
        {ownCase === 'expels' && (
          <li>
            Your case has been decided, and the decision is that you are expelled. If you erase your
            details now, you give up your appeal, and the decision takes effect today.
          </li>
        )}
        <li>
          Claims that have not been paid and an application that has not been decided are withdrawn.
          If we owe you a refund, wait for it first.
        </li>
      </ul>
      <Told summary="Everything else that goes" tables={goes} />
      <h2 id="stays">What stays, and why</h2>
      <ul className="bullets">
        <li>
          Payments stay in our books for at least {accountingYears} years and the current one, as
          tax law requires, without your name.
        </li>
        <li>
          Ballots, electoral rolls and results stay as they are, because they have to stay
          checkable. Your name is removed from the rolls.
        </li>
        <li>
          A complaint that you made without signing in stays until {closedComplaintMonths} months
          after it is closed, because nothing ties it to your record.
        </li>
        <li>
          If you paid by card or Direct Debit, Stripe keeps its own record of it, with the name and
          email address you gave there. Backups of our database hold your details until they are
          replaced. Emails that others had from us about you stay in their mailboxes; from our own
          copies we delete the text {mailBodyDays} days after we wrote them.
        </li>
        {(expelled || ownCase === 'expels') && (
          <li>
            {expelled ? 'You were expelled.' : 'You would be expelled.'} We keep a code that is made
            from your email address (or, if you have none of your own, from your name with your date
            of birth or postcode), so that our officers are told if you apply again. It goes{' '}
            {flaggedAddressYears} years after you were expelled, unless two officers decide to keep
            it.
          </li>
        )}
      </ul>
      <Told summary="What we keep without your name" tables={withoutName} />
      <Told summary="What stays as it is" tables={stays} />
    </>
  )
}

function Told({ summary, tables }: { summary: string; tables: Told[] }) {
  if (tables.length === 0) return null
  return (
    <Details summary={`${summary} (${tables.length})`}>
      <SummaryList rows={tables.map(({ title, kept }) => ({ term: title, value: kept }))} />
    </Details>
  )
}
