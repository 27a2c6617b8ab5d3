import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; link: string }

export const firstPaymentFailed: Email<Props> = {
  name: 'first-payment-failed',
  kind: 'First payment failed',
  tellsOfDues: true,
  subject: () => 'Your first payment did not go through',
  greets: ({ name }) => name,
  body: ({ amountPence, link }) => (
    <>
      <Paragraph>
        Your first payment of {inPounds(amountPence)} did not go through, so nothing was taken. Your
        application stays approved: pay with another card or account and you will be a member.
      </Paragraph>
      <MailButton href={link}>Try again</MailButton>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, change to {freeBandInWords} on the same page. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
