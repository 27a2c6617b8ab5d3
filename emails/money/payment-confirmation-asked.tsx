import { lastDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { lastDay } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  amountPence: number
  lastDayAt: string
  link: string
}

export const paymentConfirmationAsked: Email<Props> = {
  name: 'payment-confirmation-asked',
  kind: 'Payment to confirm',
  tellsOfDues: true,
  asksToPay: true,
  subject: ({ lastDayAt }) => `Confirm your payment by ${lastDay(lastDayAt)} to keep your vote`,
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your bank wants you to confirm your dues of {inPounds(amountPence)} before it pays them.
        Until then we take nothing. You keep your vote until {lastDayInWords(new Date(lastDayAt))}.
      </Paragraph>
      <MailButton href={link}>Confirm the payment</MailButton>
      <Paragraph>
        You do not need a password for this page. You can also pay another way there.
      </Paragraph>
    </>
  ),
}
