import type { Metadata } from 'next'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'
import { openingNames } from '@/lib/money/treasury/offline-payments/bank-forms'
import { whyNotOffered } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { enterOpeningBalanceAction } from '../actions'

export const metadata: Metadata = { title: 'Enter an opening balance' }

export default async function OpeningBalance() {
  const { officer, refused } = await requireOfficer('/desk/money/entries/opening')
  if (!officer) return refused
  const refusal = whyNotOffered(officer, 'ledger.enter', { personId: null })
  return (
    <Page
      title="Enter an opening balance"
      eyebrow="Money"
      lead="What there was at the bank, or in cash, when these books began. Enter each once. It does not count as money that came in."
      back={<BackLink href="/desk/money/bank">Bank</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={enterOpeningBalanceAction}>
          <RadioGroup
            name="place"
            legend="Where was the money?"
            options={Object.entries(openingNames).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="amount" label="How much?" prefix="£" width={10} inputMode="decimal" />
          <DateField
            name="opened"
            legend="On which date?"
            hint="The first day of these books. The amount is what there was when that day began. For example, 27 3 2026"
          />
          <SubmitButton>Enter the opening balance</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
