import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { lastDayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import type { OverdueTerms } from '@/lib/money/subscriptions/overdue/how-to-pay'

type Props = { due: OverdueTerms; token: string; pay: FormAction }

/** What is due and until when, and one button. Nothing about who pays: the link may be in other hands. */
export function PayForm({ due, token, pay }: Props) {
  const { amountPence, interval, lastDayAt, way } = due
  const amount = inPounds(amountPence)
  return (
    <Page title={`${amount} is due`} eyebrow="Your dues">
      <SummaryList
        rows={[
          { term: 'To pay', value: amount },
          ...(lastDayAt ? [{ term: 'By', value: lastDayInWords(lastDayAt) }] : []),
          ...(way === 'new-subscription'
            ? [{ term: 'From your next payment', value: duesInWords(amountPence, interval) }]
            : []),
        ]}
      />
      <p>
        You pay on the website of Stripe, our payment provider, with any card or bank account. We
        will use the same one for your next payments.
        {way === 'invoice' && ' Once it says you have paid, you can close that page.'} We will email
        you a receipt.
      </p>
      <Form action={pay}>
        <Hidden name="token" value={token} />
        <SubmitButton>Pay {amount}</SubmitButton>
      </Form>
    </Page>
  )
}
