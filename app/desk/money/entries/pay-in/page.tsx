import type { Metadata } from 'next'
import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { newId } from '@/lib/kernel/ids'
import { inPounds } from '@/lib/kernel/money'
import { refusals } from '@/lib/kernel/refusals'
import { getCashInHand } from '@/lib/money/treasury/offline-payments/cash-in-hand'
import { refusalOf } from '@/lib/permissions'
import { requireOfficer } from '../../../require-officer'
import { payInCashAction } from '../actions'

export const metadata: Metadata = { title: 'Pay cash into the bank' }

export default async function PayIn() {
  const { officer, refused } = await requireOfficer('/desk/money/entries/pay-in')
  if (!officer) return refused
  const refusal = refusalOf(officer, 'ledger.enter', { personId: null })
  const inHand = (await getCashInHand(officer)) ?? 0
  return (
    <Page
      title="Pay cash into the bank"
      eyebrow="Money"
      lead={`There should be ${inPounds(inHand)} in cash. Paying it in moves the money; it does not change the total.`}
      back={<BackLink href={'/desk/money/reports'}>Reports</BackLink>}
    >
      {refusal ? (
        <Notice kind="conflict">{refusals[refusal]}</Notice>
      ) : (
        <Form action={payInCashAction}>
          <Hidden name="nonce" value={newId()} />
          <TextField
            name="amount"
            label="How much did you pay in?"
            prefix="£"
            width={6}
            inputMode="decimal"
          />
          <DateField name="paidIn" legend="When did you pay it in?" hint="For example, 27 3 2026" />
          <TextField
            name="note"
            label="Reference (optional)"
            hint="For example, the paying-in slip number."
            width={30}
          />
          <SubmitButton>Enter in the books</SubmitButton>
        </Form>
      )}
    </Page>
  )
}
