import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { refusals } from '@/lib/kernel/refusals'
import { listCaseFigures } from '@/lib/membership/discipline/figures'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { refusalOf } from '@/lib/permissions'

const title = 'Complaints and cases in figures'

export const metadata: Metadata = { title }

/** For members: how many there were, how long they took, how they ended. Nobody can be worked out from it. */
export default async function CaseFigures() {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/cases/figures')
  const refusal = refusalOf(person, 'case.figures')
  const years = (await listCaseFigures(person)) ?? []
  return (
    <Page
      title={title}
      lead="Each year once it is over. A number below five is shown as “fewer than 5”, and of so few we do not say how they ended. Where a small number could be worked out from a total, the total is “5 or more”."
      back={<BackLink href="/membership/cases">Cases</BackLink>}
    >
      {refusal && <Notice>{refusals[refusal]}</Notice>}
      {!refusal && years.length === 0 && (
        <EmptyState title="No figures yet">
          <p>No complaint was closed and no case ended in a year that is over.</p>
        </EmptyState>
      )}
      {years.map(({ year, complaints, complaintDays, cases, caseDays }) => (
        <section key={year} aria-labelledby={`year-${year}`} className="flow">
          <SectionHeading id={`year-${year}`}>{year}</SectionHeading>
          <SummaryList
            rows={[
              { term: 'Complaints closed', value: complaints },
              ...took(complaintDays),
              { term: 'Cases about members that ended', value: cases.total },
              ...took(caseDays),
              ...cases.lines.map(({ name, shown }) => ({ term: name, value: shown })),
            ]}
          />
        </section>
      ))}
    </Page>
  )
}

function took(days: number | undefined) {
  if (days === undefined) return []
  return [
    { term: 'Half of them took', value: days === 1 ? '1 day or less' : `${days} days or less` },
  ]
}
