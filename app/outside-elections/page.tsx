import type { Route } from 'next'
import Link from 'next/link'
import { publicPage } from '@/app/share-picture/shared-page'
import { withOutagePage } from '@/app/with-outage-page'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { SuccessMessage } from '@/components/ui/success-message'
import { inWords } from '@/lib/kernel/calendar'
import { listOutsideElections } from '@/lib/movement/outside-elections/read'
import { answeredInWords } from '@/lib/movement/outside-elections/states'

const title = 'Outside elections'
const lead = 'What we ask candidates who stand elsewhere, and what they answer, clause by clause.'

export const metadata = publicPage(title, lead)

const successMessages = {
  deleted: 'We have deleted your answers, your email address and the emails we sent you.',
}

async function OutsideElectionsPage({ searchParams }: PageProps<'/outside-elections'>) {
  const elections = await listOutsideElections()
  return (
    <Page title={title} lead={lead}>
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {elections.length > 0 ? (
        <ul className="border-ink border-t-3">
          {elections.map(({ slug, title, votingClosesOn, takesAnswers, ...counts }) => (
            <li key={slug} className="relative max-w-none border-rule border-b py-3">
              <Link href={`/outside-elections/${slug}` as Route} className="whole-row">
                {title}
              </Link>
              <p className="text-ink-soft text-sm">
                {`${answeredInWords(counts)}. `}
                {takesAnswers
                  ? `Voting closes on ${inWords(votingClosesOn)}.`
                  : `Voting closed on ${inWords(votingClosesOn)}.`}
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No outside elections yet" />
      )}
    </Page>
  )
}

export default withOutagePage(OutsideElectionsPage)
