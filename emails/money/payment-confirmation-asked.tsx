import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = {
  name: string
  amountPence: number
  lastDayAt: string
  link: string
}

export const paymentConfirmationAsked: Email<Props> = {
  name: 'payment-confirmation-asked',
  subject: () => 'Your bank asks you to confirm a payment',
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your bank wants to hear from you before it pays your dues of {inPounds(amountPence)}. Until
        then nothing is taken. You keep your vote until {dayInWords(new Date(lastDayAt))}.
      </Paragraph>
      <ButtonLink href={link}>Confirm the payment</ButtonLink>
      <Paragraph>You need no password for this page. You can pay another way there, too.</Paragraph>
    </>
  ),
}
