import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; lastDayAt: string; link: string }

export const paymentOverdue: Email<Props> = {
  name: 'payment-overdue',
  subject: () => 'Your dues are still to be paid',
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        {inPounds(amountPence)} of your dues is still to be paid. The last day is{' '}
        {dayInWords(new Date(lastDayAt))}: until then you keep your vote.
      </Paragraph>
      <ButtonLink href={link}>Pay now</ButtonLink>
      <Paragraph>
        You need no password for this page, and any card or bank account will do.
      </Paragraph>
      <Paragraph>
        If money is tight, sign in and change to the free band. Nobody asks why.
      </Paragraph>
    </>
  ),
}
