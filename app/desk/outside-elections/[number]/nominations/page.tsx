import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { ActButton } from '@/components/forms/act-button'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { NominationList } from '@/components/movement/outside-elections/nomination-list'
import { RecordNominationForm } from '@/components/movement/outside-elections/record-nomination-form'
import { Name } from '@/components/ui/name'
import { SuccessMessage } from '@/components/ui/success-message'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { isolateName } from '@/lib/kernel/isolate-name'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import { nominatedInWords } from '@/lib/movement/outside-elections/states'
import { requireOfficer } from '../../../require-officer'
import { recordNominationAction, removeNominationAction } from '../../actions'

export const metadata: Metadata = { title: 'Nominations by local parties' }

const successMessages = {
  recorded: 'Recorded. Everyone can see it.',
  removed: 'Removed.',
}

export default async function DeskNominations({
  params,
  searchParams,
}: PageProps<'/desk/outside-elections/[number]/nominations'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(
    `/desk/outside-elections/${number ?? ''}/nominations`,
  )
  if (!officer) return refused
  const election = number ? await getOutsideElectionAtDesk(officer, number) : undefined
  if (election?.state !== 'published') return <PageNotFound />
  const { title, candidates, nominationsNeeded } = election
  return (
    <Page
      eyebrow={title}
      title="Nominations by local parties"
      lead="Everyone can see which local parties have nominated a candidate, and where you know it from."
      back={<BackLink href={`/desk/outside-elections/${number}` as Route}>{title}</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {candidates.map(({ id, number: place, name, nominations }) => (
        <section key={id} aria-labelledby={`candidate-${place}`}>
          <SectionHeading
            id={`candidate-${place}`}
            beside={<span>{nominatedInWords(nominations.length, nominationsNeeded)}</span>}
          >
            <Name>{name}</Name>
          </SectionHeading>
          <NominationList
            nominations={nominations}
            act={({ id: nominationId, party }) => (
              <ActButton
                action={removeNominationAction}
                hidden={{ number: election.number, nominationId }}
                variant="secondary"
                row
                about={`${party}, ${isolateName(name)}`}
              >
                Remove
              </ActButton>
            )}
          />
        </section>
      ))}
      <h2>Record a nomination</h2>
      <RecordNominationForm
        action={recordNominationAction}
        number={election.number}
        candidates={candidates}
        example={boxesOf(dateOf(now()))}
      />
    </Page>
  )
}
