import type { Metadata } from 'next'
import { requireOfficer } from '@/app/desk/require-officer'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { ClaimForm } from '@/components/money/spending/claim-form'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { whyNotOffered } from '@/lib/permissions'
import { proposePaymentAction } from './actions'

export const metadata: Metadata = { title: 'Propose a payment' }

export default async function NewSpending() {
  const { officer, refused } = await requireOfficer('/desk/money/claims/new')
  if (!officer) return refused
  const refusal = whyNotOffered(officer, 'spending.propose')
  return (
    <Page
      eyebrow="Money"
      title="Propose a payment"
      lead="For bills the group pays directly, such as room hire or this website. A second officer has to approve it."
      back={<BackLink href={'/desk/money/claims'}>Claims</BackLink>}
    >
      {refusal ? (
        <Notice>{refusals[refusal]}</Notice>
      ) : (
        <ClaimForm id={newId()} kind="direct" make={proposePaymentAction} />
      )}
    </Page>
  )
}
