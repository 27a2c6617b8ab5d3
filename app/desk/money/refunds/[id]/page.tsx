import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { RefundActions } from '@/components/money/treasury/refund-actions'
import { RefundFacts } from '@/components/money/treasury/refund-facts'
import { Notice } from '@/components/ui/notice'
import { SuccessMessage } from '@/components/ui/success-message'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getRefund } from '@/lib/money/treasury/refunds/read'
import { requireOfficer } from '../../../require-officer'
import {
  agreeRefundAction,
  confirmRefundAction,
  declineRefundAction,
  repayByHandAction,
  retryRefundAction,
  withdrawRefundAction,
} from '../actions'
import { nextRefundStep } from './next-refund-step'

export const metadata: Metadata = { title: 'Refund' }

const successMessages = {
  proposed: 'Proposed.',
  agreed: 'Agreed.',
  confirmed: 'Confirmed.',
  declined: 'Refund declined.',
  repaid: 'Entered in the books. If a member had paid it, we have emailed them.',
  again: 'We are trying again.',
}

export default async function Refund({
  params,
  searchParams,
}: PageProps<'/desk/money/refunds/[id]'>) {
  const { id } = await params
  const { officer, refused } = await requireOfficer(`/desk/money/refunds/${encodeURIComponent(id)}`)
  if (!officer) return refused
  const found = await getRefund(officer, id)
  if (!found) return <PageNotFound />
  const { refund, entry, may, promised } = found
  const own = refund.personId !== null && refund.personId === officer.personId
  return (
    <Page
      title={`Refund of ${inPounds(refund.amountPence)}`}
      eyebrow="Money"
      back={<BackLink href={'/desk/money/refunds'}>Refunds</BackLink>}
    >
      <SuccessMessage messages={successMessages} done={(await searchParams).done} />
      {own && <Notice kind="conflict">{refusals['own-case']}</Notice>}
      <RefundFacts {...found} />
      <p>{nextRefundStep(refund.state, entry.kind)}</p>
      {promised && refund.state === 'asked' && <p>{refusals['refund.promised']}</p>}
      <RefundActions
        refund={refund}
        may={may}
        asked={refund.askedBy === refund.personId && refund.personId !== null}
        waits={found.waits}
        actions={{
          agree: agreeRefundAction,
          confirm: confirmRefundAction,
          decline: declineRefundAction,
          dropProposal: withdrawRefundAction,
          repay: repayByHandAction,
          tryAgain: retryRefundAction,
        }}
      />
    </Page>
  )
}
