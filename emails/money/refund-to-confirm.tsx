import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; link: string }

export const refundToConfirm: Email<Props> = {
  name: 'refund-to-confirm',
  kind: 'Refund to confirm',
  subject: ({ amountPence }) => `A refund of ${inPounds(amountPence)} needs a second officer`,
  greets: ({ name }) => name,
  body: ({ amountPence, link }) => (
    <>
      <Paragraph>
        A refund of {inPounds(amountPence)} has been proposed. It goes out only when a second
        officer confirms it. Please check what it is for, and confirm or decline it.
      </Paragraph>
      <MailButton href={link}>See the refund</MailButton>
    </>
  ),
}
