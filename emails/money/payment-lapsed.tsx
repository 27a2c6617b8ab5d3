import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { easierBandByPost, waysToPay } from '../parts/on-paper'

type Props = { name: string; amountPence: number; link: string }

export const paymentLapsed: Email<Props> = {
  name: 'payment-lapsed',
  kind: 'Membership lapsed',
  tellsOfDues: true,
  asksToPay: true,
  subject: () => 'Pay your dues to get your vote back',
  greets: ({ name }) => name,
  onPaper: ({ amountPence }) => [
    `We are sorry: your dues of ${inPounds(amountPence)} were not paid in time, so your membership has lapsed, and with it your vote in whatever is called from now on. Both come back as soon as your payment arrives. Your number stays yours.`,
    waysToPay,
    easierBandByPost,
  ],
  body: ({ amountPence, link }) => (
    <>
      <Paragraph>
        We are sorry: your dues of {inPounds(amountPence)} were not paid in time, so your membership
        has lapsed, and with it your vote in whatever is called from now on.
      </Paragraph>
      <Paragraph>
        Both come back as soon as your payment arrives. Your number stays yours.
      </Paragraph>
      <MailButton href={link}>Pay and restore your membership</MailButton>
      {freeBandInWords && (
        <Paragraph>
          If money is tight, sign in and change to {freeBandInWords}. Nobody asks why.
        </Paragraph>
      )}
    </>
  ),
}
