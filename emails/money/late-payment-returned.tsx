import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number }

export const latePaymentReturned: Email<Props> = {
  name: 'late-payment-returned',
  subject: () => 'A payment goes back to you',
  greets: ({ name }) => name,
  body: ({ amountPence }) => (
    <>
      <Paragraph>
        A payment of {inPounds(amountPence)} was still on its way from your bank when you stopped
        paying. It has arrived now, and we have sent it back. It takes a few days.
      </Paragraph>
      <Paragraph>There is nothing for you to do, and nothing more will be taken.</Paragraph>
    </>
  ),
}
