import type { Metadata, Route } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { RecordFeeForm } from '@/components/movement/affiliates/record-fee-form'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { daysAfter, inWords } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { listFees } from '@/lib/movement/affiliates/fees/read-fees'
import { membersInWords } from '@/lib/movement/affiliates/states'
import { requireOfficer } from '../../../require-officer'
import { recordFeeAction } from '../actions'

export const metadata: Metadata = { title: 'Record an affiliation fee' }

export default async function RecordAffiliationFee({
  params,
}: PageProps<'/desk/money/affiliates/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/money/affiliates/${id}`)
  if (!officer) return refused
  const fees = await listFees(officer)
  const fee = fees && [...fees.owed, ...fees.paid].find(({ yearId }) => yearId === id)
  if (!fee) return <PageNotFound />
  return (
    <Page
      eyebrow="Affiliation fees"
      title={`Record a payment from ${isolateName(fee.name)}`}
      back={<BackLink href={'/desk/money/affiliates' as Route}>Affiliation fees</BackLink>}
    >
      <SummaryList
        rows={[
          { term: 'Affiliated until', value: inWords(daysAfter(fee.endsBefore, -1)) },
          { term: 'Members', value: membersInWords(fee.members) },
          { term: 'Fee', value: inPounds(fee.feePence) },
          { term: 'Still to pay', value: inPounds(fee.leftPence) },
          { term: 'Due by', value: inWords(fee.dueOn) },
          { term: 'Reference', value: fee.reference },
        ]}
      />
      {fee.own && <Notice kind="conflict">{refusals['own-case']}</Notice>}
      {fee.leftPence === 0 && <Notice kind="success" title="This fee is paid" />}
      {fee.leftPence > 0 && !fee.own && !fee.mayRecord && (
        <Notice>{refusals['not-allowed']}</Notice>
      )}
      {fee.leftPence > 0 && fee.mayRecord && (
        <RecordFeeForm
          action={recordFeeAction}
          nonce={newId()}
          yearId={fee.yearId}
          left={inPounds(fee.leftPence).replace('£', '')}
        />
      )}
    </Page>
  )
}
