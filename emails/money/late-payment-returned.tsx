import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number }

export const latePaymentReturned: Email<Props> = {
  name: 'late-payment-returned',
  kind: 'Late payment returned',
  tellsOfDues: true,
  subject: () => 'We have returned a payment to you',
  greets: ({ name }) => name,
  body: ({ amountPence }) => (
    <>
      <Paragraph>
        A payment of {inPounds(amountPence)} was still on its way from your bank when you stopped
        paying. It has now arrived and we have sent it back. That takes a few days.
      </Paragraph>
      <Paragraph>You do not need to do anything, and we will take no more payments.</Paragraph>
    </>
  ),
}
