import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; paidAt: string }

/** The bank took back a payment for dues that have ended since: nothing follows for the member, and it is said all the same. */
export const endedPaymentDisputed: Email<Props> = {
  name: 'ended-payment-disputed',
  kind: 'Payment disputed after leaving',
  tellsOfDues: true,
  subject: () => 'Your bank took back a payment',
  greets: ({ name }) => name,
  body: ({ amountPence, paidAt }) => (
    <>
      <Paragraph>
        Your bank has taken back {inPounds(amountPence)} that you paid for your dues on{' '}
        {dayInWords(new Date(paidAt))}. The arrangement by which you paid them has ended since, so
        your membership stays as it is now and we will not ask you for this money again.
      </Paragraph>
      <Paragraph>
        If you did not ask your bank for this, tell your bank, or reply to this email.
      </Paragraph>
    </>
  ),
}
