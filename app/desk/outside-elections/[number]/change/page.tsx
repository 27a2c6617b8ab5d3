import type { Metadata, Route } from 'next'
import { numberInAddress } from '@/app/number-in-address'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { OutsideElectionTermsForm } from '@/components/movement/outside-elections/outside-election-terms-form'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { getOutsideElectionAtDesk } from '@/lib/movement/outside-elections/read-desk'
import { requireOfficer } from '../../../require-officer'
import { changeOutsideElectionAction } from '../../actions'

export const metadata: Metadata = { title: 'Change an outside election' }

export default async function ChangeOutsideElection({
  params,
}: PageProps<'/desk/outside-elections/[number]/change'>) {
  const number = numberInAddress((await params).number)
  const { officer, refused } = await requireOfficer(
    `/desk/outside-elections/${number ?? ''}/change`,
  )
  if (!officer) return refused
  const election = number ? await getOutsideElectionAtDesk(officer, number) : undefined
  if (election?.state !== 'draft' || election.proposal) return <PageNotFound />
  const { title, nominationsCloseOn, votingOpensOn } = election
  return (
    <Page
      title="Change this election"
      back={<BackLink href={`/desk/outside-elections/${number}` as Route}>{title}</BackLink>}
    >
      <OutsideElectionTermsForm
        action={changeOutsideElectionAction}
        example={boxesOf(dateOf(addDays(now(), 60)))}
        election={{
          number: election.number,
          revision: election.revision,
          title,
          body: election.body,
          places: election.places,
          nominationsNeeded: election.nominationsNeeded,
          method: election.method,
          clauses: election.clauses.map(({ text }) => text).join('\n'),
          nominationsClose: nominationsCloseOn ? boxesOf(nominationsCloseOn) : undefined,
          votingOpens: votingOpensOn ? boxesOf(votingOpensOn) : undefined,
          votingCloses: boxesOf(election.votingClosesOn),
          answersBy: boxesOf(dateOf(election.answersBy)),
        }}
      />
    </Page>
  )
}
