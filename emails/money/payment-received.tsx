import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { organisation } from '@/lib/organisation'
import type { Email } from '../email'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  amountPence: number
  paidAt: string
  band: string
  interval: string
  nextChargeAt: string | null
  /** What is taken then, where that is another amount. Not in those that waited since before it was said. */
  nextPence?: number
  /** Until when the payer takes a break from paying. Not in those that waited since before it was said. */
  resumesAt?: string | null
  /** It makes good a payment that had failed. */
  mended: boolean
  /** To its receipt. */
  link: string
}

export const paymentReceived: Email<Props> = {
  name: 'payment-received',
  kind: 'Receipt for dues',
  tellsOfDues: true,
  subject: () => 'Receipt for your dues',
  greets: ({ name }) => name,
  body: ({
    amountPence,
    paidAt,
    band,
    interval,
    nextChargeAt,
    nextPence,
    resumesAt,
    mended,
    link,
  }) => (
    <>
      <Paragraph>
        Thank you. We received <strong>{inPounds(amountPence)}</strong> on{' '}
        {dayInWords(new Date(paidAt))} for your dues ({band}, paid by the {interval}).
      </Paragraph>
      {mended && <Paragraph>You are in good standing again.</Paragraph>}
      <Paragraph>
        {nextChargeAt
          ? `The next payment of ${inPounds(nextPence ?? amountPence)} is due on ${dayInWords(new Date(nextChargeAt))}. You can change your band or cancel at any time.`
          : resumesAt
            ? `You are taking a break from paying: we take nothing before ${dayInWords(new Date(resumesAt))}.`
            : 'No further payment is planned.'}
      </Paragraph>
      <MailButton href={link}>See your receipt</MailButton>
      <Paragraph>
        You can have this payment refunded within {String(organisation.rules.refundDays)} days,
        without giving a reason: ask on the receipt page.
      </Paragraph>
    </>
  ),
}
