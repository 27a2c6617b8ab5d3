import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { MonthBars } from '@/components/charts/month-bars'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Rail } from '@/components/layout/rail'
import { RailLinks } from '@/components/layout/rail-links'
import { RailSection } from '@/components/layout/rail-section'
import { SectionHeading } from '@/components/layout/section-heading'
import { Notice } from '@/components/ui/notice'
import { SmallFigure } from '@/components/ui/small-figure'
import type { PersonActor } from '@/lib/kernel/actor'
import { inWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { financialYearOf } from '@/lib/money/spending/accounts/financial-year'
import { getYearAccount } from '@/lib/money/spending/accounts/read'
import { monthInShort, monthInWords } from '@/lib/money/treasury/dashboard/months'
import { type Dashboard, getDashboard } from '@/lib/money/treasury/dashboard/read'
import { can } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'
import { MoneyFigures } from './money-figures'
import {
  agesInSentence,
  bandsInSentence,
  joinersHeadline,
  monthInSentence,
  spentInSentence,
} from './money-headlines'
import { MoneyWaiting } from './money-waiting'

const dashboardOf = cache(getDashboard)

export async function generateMetadata(): Promise<Metadata> {
  const { officer } = await requireOfficer('/desk/money')
  const found = officer && (await dashboardOf(officer))
  return { title: found?.headline ?? 'Money' }
}

export default async function Money() {
  const { officer, refused } = await requireOfficer('/desk/money')
  if (!officer) return refused
  const back = <BackLink href="/desk">Desk</BackLink>
  const found = await dashboardOf(officer)
  if (!found) {
    return (
      <Page title="Money" eyebrow="Desk" back={back}>
        <Notice>{refusals['not-allowed']}</Notice>
      </Page>
    )
  }
  return (
    <Page
      title={found.headline}
      eyebrow="Money"
      back={back}
      wide
      rail={
        <Rail label="Money">
          <MoneyWaiting arrears={found.arrears} officer={officer} />
          <AtStripe found={found} />
          <ToEnter officer={officer} />
        </Rail>
      }
    >
      <MoneyFigures found={found} />
      <CameIn found={found} />
      <LookCloser found={found} officer={officer} />
    </Page>
  )
}

/** The last twelve months, of which the headline speaks of the last whole one. */
function CameIn({ found }: { found: Dashboard }) {
  const months = found.income.slice(-12)
  return (
    <section className="flow" aria-labelledby="came-in">
      <SectionHeading
        id="came-in"
        beside={
          <Link prefetch={false} href="/desk/money/figures/income">
            As a table
          </Link>
        }
      >
        What came in
      </SectionHeading>
      <MonthBars
        label="What came in, month by month"
        months={months.map(({ month, total }) => ({
          name: monthInWords(month),
          short: monthInShort(month),
          value: total,
          words: inPounds(total),
        }))}
        told={months.length - 2}
      />
      <p>{monthInSentence(found)}</p>
    </section>
  )
}

async function LookCloser({ found, officer }: { found: Dashboard; officer: PersonActor }) {
  const year = financialYearOf(now())
  const account = await getYearAccount(officer, year)
  return (
    <section aria-labelledby="closer">
      <SectionHeading id="closer">Look closer</SectionHeading>
      <RailLinks
        links={[
          {
            href: '/desk/money/figures/arrears',
            label: 'Arrears by age',
            note: agesInSentence(found.arrears),
          },
          {
            href: '/desk/money/figures/standing',
            label: 'Members by standing and band',
            note: bandsInSentence(found.members),
          },
          {
            href: '/desk/money/figures/joiners',
            label: 'Joiners and leavers',
            note: joinersHeadline(found.joinersAndLeavers),
          },
          ...(account
            ? [
                {
                  href: `/accounts/${year}` as Route,
                  label: 'Where it went',
                  note: spentInSentence(account),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function AtStripe({ found: { heldAtStripePence, nextPayout } }: { found: Dashboard }) {
  return (
    <RailSection title="At Stripe">
      {heldAtStripePence === 0 && !nextPayout ? (
        <p>Nothing waits to be paid out to our bank.</p>
      ) : (
        <SmallFigure figure={inPounds(heldAtStripePence)}>
          not yet paid out to our bank, according to our books.
          {nextPayout &&
            ` ${inPounds(nextPayout.amountPence)} reaches it on ${inWords(nextPayout.arrivesOn)}.`}
        </SmallFigure>
      )}
    </RailSection>
  )
}

/** What the treasurer writes in the books. */
function ToEnter({ officer }: { officer: PersonActor }) {
  const links = [
    ...(can(officer, 'ledger.enter', { personId: null })
      ? [
          { href: '/desk/money/entries/new', label: 'Cash, a cheque or a transfer' } as const,
          { href: '/desk/money/entries/first', label: 'A new member’s first payment' } as const,
        ]
      : []),
    ...(can(officer, 'bank-statement.upload')
      ? [{ href: '/desk/money/bank', label: 'A bank statement' } as const]
      : []),
    ...(can(officer, 'spending.propose')
      ? [{ href: '/desk/money/claims/new', label: 'Something we spent' } as const]
      : []),
  ]
  return (
    links.length > 0 && (
      <RailSection title="Enter" acts>
        <RailLinks links={links} />
      </RailSection>
    )
  )
}
