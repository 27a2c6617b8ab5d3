import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Columns } from '@/components/layout/columns'
import { Page } from '@/components/layout/page'
import { ArrearsByAge } from '@/components/money/treasury/arrears-by-age'
import { ExpectedIncome } from '@/components/money/treasury/expected-income'
import { Income } from '@/components/money/treasury/income'
import { JoinersAndLeavers } from '@/components/money/treasury/joiners-and-leavers'
import { MembersByStanding } from '@/components/money/treasury/members-by-standing'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { getDashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import { arrearsHeadline, membersHeadline, monthInSentence } from './money-headlines'
import { MoneySummary } from './money-summary'

export const metadata: Metadata = { title: 'Money' }

export default async function Money() {
  const { officer, refused } = await requireOfficer('/desk/money')
  if (!officer) return refused
  const back = <BackLink href="/desk">Desk</BackLink>
  const found = await getDashboard(officer)
  if (!found) {
    return (
      <Page title="Money" eyebrow="Desk" back={back}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  const named = can(officer, 'dues.read')
  return (
    <Page title={found.headline} eyebrow="Money" lead={monthInSentence(found)} back={back} wide>
      <Columns>
        <Income months={found.income} />
        <MoneySummary found={found} officer={officer} />
      </Columns>
      <section className="flow">
        <h2>{arrearsHeadline(found.arrears)}</h2>
        <ArrearsByAge
          lines={found.arrears}
          list={named ? (age) => `/desk/money/arrears?age=${age}` : undefined}
        />
        <p className="text-ink-soft text-sm">
          The amounts of the failed payments. Days are calendar days. During grace members keep
          their vote; after it their membership lapses until they pay. People who have left are not
          counted.
        </p>
      </section>
      <ExpectedIncome months={found.expected} />
      <section className="flow">
        <h2>{membersHeadline(found.members)}</h2>
        <MembersByStanding
          counts={found.members}
          list={named ? (one) => `/desk/money/subscriptions?standing=${one}` : undefined}
        />
        <p className="text-ink-soft text-sm">
          Everyone with a membership number, as of now. “None” means no dues set up. Members in good
          standing or in grace have a vote.
        </p>
      </section>
      <section className="flow">
        <h2>Joiners and leavers</h2>
        <JoinersAndLeavers months={found.joinersAndLeavers} />
        <p className="text-ink-soft text-sm">
          “Lapsed” counts members whose grace or paid-up time ended that month and who have not paid
          since; they drop off when they pay. “Left” counts resignations and expulsions.
        </p>
      </section>
    </Page>
  )
}
