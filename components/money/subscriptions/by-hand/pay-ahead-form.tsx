import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords, lastDayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
import type { FormAction } from '@/lib/kernel/forms'
import { inPounds } from '@/lib/kernel/money'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import type { WayAhead } from '@/lib/money/subscriptions/by-hand/ways-to-pay-ahead'
import type { OverdueTerms } from '@/lib/money/subscriptions/overdue/how-to-pay'
import type { Interval } from '@/lib/organisation'

type Props = {
  due: OverdueTerms
  /** Whoever comes by a link from an email. */
  token?: string
  pay: FormAction
}

/** How dues that were paid by hand stand, and the choice of what to pay today. Nothing about who pays: a link may be in other hands. */
export function PayAheadForm({ due, token, pay }: Props) {
  const { amountPence, interval, lastDayAt, paidUntilAt, ways } = due
  return (
    <>
      <SummaryList
        rows={[
          { term: 'Your dues', value: duesInWords(amountPence, interval) },
          ...(paidUntilAt ? [{ term: 'Paid until', value: lastWholeDayInWords(paidUntilAt) }] : []),
          ...(lastDayAt ? [{ term: 'Pay by', value: lastDayInWords(lastDayAt) }] : []),
        ]}
      />
      <p>
        You pay on the website of Stripe, our payment provider, with any card or bank account. We
        will use the same one for your next payments, until you stop paying. To continue paying by
        hand, pay in cash, by cheque or by bank transfer as before.
      </p>
      <Form action={pay}>
        {token && <Hidden name="token" value={token} />}
        <RadioGroup
          name="periods"
          legend="How much do you want to pay today?"
          defaultValue={String(ways[0]?.periods)}
          options={ways.map((way) => ({
            value: String(way.periods),
            label: today(way, interval),
            hint: afterwards(way, amountPence, interval),
          }))}
        />
        <SubmitButton>Continue to payment</SubmitButton>
      </Form>
    </>
  )
}

/** "Nothing today", "£9 for 3 months", "£36 for a year" */
function today({ periods, todayPence }: WayAhead, interval: Interval): string {
  if (periods === 0) return 'Nothing today'
  const long = periods === 1 ? `a ${interval}` : `${periods} ${interval}s`
  return `${inPounds(todayPence)} for ${long}`
}

function afterwards({ firstChargeAt }: WayAhead, amountPence: number, interval: Interval): string {
  const often = interval === 'year' ? 'each year' : 'each month'
  return firstChargeAt
    ? `We will take the next ${inPounds(amountPence)} on ${dayInWords(firstChargeAt)}, then ${often}.`
    : `From today. After that we will take ${inPounds(amountPence)} ${often}, on the same day.`
}
