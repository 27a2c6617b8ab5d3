import { lastWholeDayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'
import { ringOrWrite } from '../parts/on-paper'

type Props = {
  name: string
  wasPence: number
  amountPence: number
  /** The instant at which the paid time ends. None: the payment covers no dues any more. */
  paidUntil: string | null
  link: string
}

/** Somebody was thanked for a sum that was wrong, and hears that it is another, before they find it out at a vote. */
export const handPaymentCorrected: Email<Props> = {
  name: 'hand-payment-corrected',
  kind: 'Payment by hand corrected',
  tellsOfDues: true,
  subject: () => 'We corrected a payment that we recorded for you',
  greets: ({ name }) => name,
  onPaper: ({ wasPence, amountPence, paidUntil }) => [
    `We recorded a payment of ${inPounds(wasPence)} for your dues. That was wrong: ${amountPence === 0 ? 'there was no such payment' : `it was ${inPounds(amountPence)}`}. We have corrected our books.`,
    paidUntil
      ? `Your dues are paid until ${lastWholeDayInWords(new Date(paidUntil))}.`
      : 'Your dues are as they were before we recorded it.',
    `If you disagree, or want to know how your dues stand, ${ringOrWrite}.`,
  ],
  body: ({ wasPence, amountPence, paidUntil, link }) => (
    <>
      <Paragraph>
        We recorded a payment of {inPounds(wasPence)} for your dues. That was wrong:{' '}
        {amountPence === 0 ? 'there was no such payment' : `it was ${inPounds(amountPence)}`}. We
        have corrected our books.
      </Paragraph>
      <Paragraph>
        {paidUntil
          ? `Your dues are paid until ${lastWholeDayInWords(new Date(paidUntil))}.`
          : 'Your dues are as they were before we recorded it. Your page shows how they stand and whether there is something to pay.'}
      </Paragraph>
      <MailButton href={link}>See your dues</MailButton>
      <Paragraph>If you disagree, reply to this email.</Paragraph>
    </>
  ),
}
