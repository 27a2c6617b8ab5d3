import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { OutsideElectionTermsForm } from '@/components/movement/outside-elections/outside-election-terms-form'
import { Notice } from '@/components/ui/notice'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { boxesOf } from '@/lib/kernel/form-fields'
import { refusals } from '@/lib/kernel/refusals'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../require-officer'
import { draftOutsideElectionAction } from '../actions'

export const metadata: Metadata = { title: 'Add an outside election' }

export default async function NewOutsideElection() {
  const { officer, refused } = await requireOfficer('/desk/outside-elections/new')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'outside-election.write')
  return (
    <Page
      title="Add an outside election"
      lead="It is a draft until two officers publish it. Nobody is asked anything before then."
      back={<BackLink href={'/desk/outside-elections' as Route}>Outside elections</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <OutsideElectionTermsForm
          action={draftOutsideElectionAction}
          example={boxesOf(dateOf(addDays(now(), 60)))}
        />
      )}
    </Page>
  )
}
