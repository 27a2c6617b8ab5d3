import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { ButtonLink, Paragraph } from '../parts/elements'

type Props = { name: string; amountPence: number; lastDayAt: string; link: string }

export const paymentDisputed: Email<Props> = {
  name: 'payment-disputed',
  subject: () => 'Your bank took a payment back',
  greets: ({ name }) => name,
  body: ({ amountPence, lastDayAt, link }) => (
    <>
      <Paragraph>
        Your bank has taken back the {inPounds(amountPence)} that you paid for your dues. So that
        nothing is taken that you do not want, we have stopped your payments.
      </Paragraph>
      <Paragraph>
        If that was a mistake, or you want to stay with us, pay again by{' '}
        {dayInWords(new Date(lastDayAt))}. Until then you keep your vote.
      </Paragraph>
      <ButtonLink href={link}>Pay again</ButtonLink>
      <Paragraph>
        If money is tight, sign in and change to the free band. Nobody asks why.
      </Paragraph>
    </>
  ),
}
