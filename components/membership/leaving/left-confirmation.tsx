import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords } from '@/lib/kernel/calendar'
import { refundInWords } from '@/lib/money/subscriptions/refunds/refund-wording'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = {
  number: number
  leftAt: Date
  refund?: { state: string; amountPence: number }
}

/** The page after leaving, and ever after until they come back. */
export function LeftConfirmation({ number, leftAt, refund }: Props) {
  return (
    <ConfirmPanel
      eyebrow="Your membership"
      title="You have left"
      next={
        <>
          <p>Thank you for everything you have done with us. You are welcome to come back.</p>
          <ButtonLink href="/join">Apply again</ButtonLink>
          <p>
            <Link href="/membership/data">See what we keep about you</Link>
          </p>
        </>
      }
    >
      <p>We will take no more payments, and you are no longer in any of our networks.</p>
      <SummaryList
        rows={[
          { term: 'You left on', value: dayInWords(leftAt) },
          {
            term: 'Your membership number',
            value: <span className="code">{memberNumberInWords(number)}</span>,
          },
          ...(refund ? [{ term: 'Your last payment', value: refundInWords(refund) }] : []),
        ]}
      />
    </ConfirmPanel>
  )
}
