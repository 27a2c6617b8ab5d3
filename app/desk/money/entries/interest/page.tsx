import type { Metadata } from 'next'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { BankMoneyForm } from '@/components/money/treasury/bank-money-form'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { refusals } from '@/lib/kernel/refusals'
import { whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { enterInterestAction } from '../actions'
import { bankLineInAddress } from '../bank-line-in-address'

export const metadata: Metadata = { title: 'Record interest' }

export default async function Interest({
  searchParams,
}: PageProps<'/desk/money/entries/interest'>) {
  const { officer, refused } = await requireOfficer('/desk/money/entries/interest')
  if (!officer) return refused
  const refusal = whyNotOffered(officer, 'ledger.enter', { personId: null })
  return (
    <Page
      title="Record interest"
      eyebrow="Money"
      lead="Interest that our bank paid us. It counts as money that came in."
      back={<BackLink href="/desk/money/bank">Bank</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <BankMoneyForm
          action={enterInterestAction}
          nonce={newId()}
          date="received"
          legend="When did the bank pay it?"
          button="Record the interest"
          {...bankLineInAddress(await searchParams)}
        />
      )}
    </Page>
  )
}
