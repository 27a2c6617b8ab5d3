import { FirstThings } from '@/components/people/members/first-things'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import { SummaryList } from '@/components/ui/summary-list'
import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { bandInWords } from '@/lib/money/subscriptions/dues-in-words'
import type { Dues } from '@/lib/money/subscriptions/dues-stage'
import { nextCharge } from '@/lib/money/subscriptions/next-charge'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Props = {
  dues: Dues
  at: Date
  payment?: { amountPence: number; occurredAt: Date }
  memberNumber?: number
}

/** The page after paying: what was paid, what it made of somebody, and when the next payment is taken. */
export function FirstPaymentReceipt({ dues, at, payment, memberNumber }: Props) {
  if (!dues.startedAt || !payment) return <OnItsWay dues={dues} />
  const { takenAt, notBefore } = nextCharge(dues, at)
  return (
    <ConfirmPanel
      eyebrow="Receipt"
      title="Thank you. You are a member."
      next={
        <>
          <p>We have emailed you this receipt, and a welcome that says what members can do.</p>
          <FirstThings />
        </>
      }
    >
      <SummaryList
        rows={[
          {
            term: 'Membership number',
            value: memberNumber && (
              <span className="code">{memberNumberInWords(memberNumber)}</span>
            ),
          },
          { term: 'Paid', value: inPounds(payment.amountPence) },
          { term: 'On', value: dayInWords(payment.occurredAt) },
          { term: 'For', value: bandInWords(dues) },
          {
            term: 'Next payment',
            value: takenAt
              ? `${inPounds(dues.amountPence)} on ${dayInWords(takenAt)}`
              : notBefore && `Nothing before ${dayInWords(notBefore)}: you are taking a break`,
          },
        ]}
      />
    </ConfirmPanel>
  )
}

function OnItsWay({ dues }: { dues: Dues }) {
  return (
    <ConfirmPanel
      eyebrow="Receipt"
      title="Your payment is on its way"
      next={<ButtonLink href="/membership/dues">Go to your dues</ButtonLink>}
    >
      <p>
        {dues.paymentStatus === 'processing'
          ? 'A Direct Debit takes 4 to 7 working days. Until it arrives you are provisional: welcome at our meetings, without a vote.'
          : 'Your payment is being confirmed. A Direct Debit takes 4 to 7 working days. You do not need to do anything else.'}{' '}
        We will email you as soon as it arrives.
      </p>
      {dues.status !== 'free' && <SummaryList rows={[{ term: 'For', value: bandInWords(dues) }]} />}
    </ConfirmPanel>
  )
}
