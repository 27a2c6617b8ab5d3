import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { Tag } from '@/components/ui/tag'
import { lastDayInWords } from '@/lib/kernel/calendar'
import { refusals } from '@/lib/kernel/refusals'
import {
  listOutsideElectionsAtDesk,
  type OutsideElectionListed,
} from '@/lib/movement/outside-elections/read-desk'
import { answeredInWords } from '@/lib/movement/outside-elections/states'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../require-officer'

export const metadata: Metadata = { title: 'Outside elections' }

const successMessages = { discarded: 'The draft is discarded, with its candidates.' }

export default async function DeskOutsideElections({
  searchParams,
}: PageProps<'/desk/outside-elections'>) {
  const { officer, refused } = await requireOfficer('/desk/outside-elections')
  if (!officer) return refused
  const list = await listOutsideElectionsAtDesk(officer)
  const back = <BackLink href="/desk">Desk</BackLink>
  if (!list)
    return (
      <Page title="Outside elections" back={back}>
        <Notice>{refusals[refusalOf(officer, 'outside-election.write') ?? 'not-allowed']}</Notice>
      </Page>
    )
  return (
    <Page
      eyebrow="Desk"
      title="Outside elections"
      lead="Elections of other bodies, what we ask their candidates, and what they answer."
      back={back}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      <p>
        <ButtonLink href={'/desk/outside-elections/new' as Route}>
          Add an outside election
        </ButtonLink>
      </p>
      {list.length > 0 ? (
        <ul className="border-ink border-t-3">
          {list.map((election) => (
            <li
              key={election.number}
              className="relative flex max-w-none flex-wrap items-baseline justify-between gap-x-5 gap-y-1 border-rule border-b py-3"
            >
              <div className="min-w-0 flex-[1_1_18rem]">
                <Link
                  href={`/desk/outside-elections/${election.number}` as Route}
                  className="whole-row"
                >
                  {election.title}
                </Link>
                <p className="text-ink-soft text-sm">{howFar(election)}</p>
              </div>
              <Tag tone={election.proposal ? 'attention' : undefined}>{statusOf(election)}</Tag>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="No outside elections yet" />
      )}
    </Page>
  )
}

function statusOf({ state, proposal, takesAnswers }: OutsideElectionListed): string {
  if (proposal) return 'Waits for a second officer'
  if (state === 'draft') return 'Draft'
  if (state === 'withdrawn') return 'Taken down'
  return takesAnswers ? 'Published' : 'Voting is over'
}

function howFar({ state, counts, answersBy }: OutsideElectionListed): string {
  if (state === 'withdrawn') return ''
  if (state === 'draft') return `Answers by ${lastDayInWords(answersBy)}`
  return answeredInWords(counts)
}
