import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { SectionHeading } from '@/components/layout/section-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { listOwnCases } from '@/lib/membership/discipline/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

export const metadata: Metadata = { title: 'Cases' }

const successMessages = {
  'stepped-aside': 'You have stepped aside. Two officers can name another member in your place.',
}

type Listed = Awaited<ReturnType<typeof listOwnCases>>['own']

/** The cases about a member, and those that they were named to decide. Open to everyone who is signed in, however they stand. */
export default async function Cases({ searchParams }: PageProps<'/membership/cases'>) {
  const person = await personSignedIn()
  if (!person) redirect('/sign-in?next=/membership/cases')
  const { own, deciding } = await listOwnCases(person)
  return (
    <Page title="Cases" back={<BackLink href="/membership">Your membership</BackLink>}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {own.length + deciding.length === 0 && (
        <EmptyState title="No cases here">
          <p>Nothing is alleged of you, and you have not been named to decide a case.</p>
        </EmptyState>
      )}
      <CaseList id="own" title="About you" cases={own} />
      <CaseList id="deciding" title="You were named to decide" cases={deciding} />
      <p>
        <Link href="/membership/cases/figures">Complaints and cases in figures</Link>
      </p>
    </Page>
  )
}

function CaseList({ id, title, cases }: { id: string; title: string; cases: Listed }) {
  if (cases.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      <ul>
        {cases.map((one) => (
          <li
            key={one.id}
            className="flex max-w-none flex-wrap justify-between gap-x-5 border-rule border-b py-3"
          >
            <Link href={`/membership/cases/${one.reference}` as Route} className="font-bold">
              Case <span className="code">{one.reference}</span>
            </Link>
            <span>{standsAt(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function standsAt({ state, running, endedAt, lapsesAt }: Listed[number]): string {
  if (endedAt) return 'Ended'
  if (running) return `Drops if not decided by ${lastDayInWords(lapsesAt!)}`
  if (state === 'open' || state === 'appealed') return 'Dropped'
  return 'Decided'
}
