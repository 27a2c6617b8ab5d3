import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { waysToPay } from '../parts/on-paper'

type Props = {
  name: string
  band: string
  amountPence: number
  interval: string
  link: string
}

export const applicationApproved: Email<Props> = {
  name: 'application-approved',
  kind: 'Application approved',
  tellsOfDues: true,
  subject: () => 'Your application has been approved',
  greets: ({ name }) => name,
  onPaper: ({ band, amountPence, interval }) => [
    `Good news: your application has been approved. There is one step left. You chose ${band}, ${inPounds(amountPence)} a ${interval}. You will be a member as soon as we have your first payment.`,
    waysToPay,
  ],
  body: ({ band, amountPence, interval, link }) => (
    <>
      <Paragraph>
        Good news: your application has been approved. There is one step left. You chose {band},{' '}
        {inPounds(amountPence)} a {interval}. You will be a member as soon as the first payment has
        gone through.
      </Paragraph>
      <MailButton href={link}>Pay your first dues</MailButton>
      <Paragraph>
        If money is tight, you can change to another band there
        {freeBandInWords && `, including ${freeBandInWords}`}. Nobody asks why.
      </Paragraph>
    </>
  ),
}
