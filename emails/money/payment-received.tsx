import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { organisation } from '@/lib/organisation'
import { Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-received'>

export const subject = () => 'Receipt for your dues'

export function Template(props: Props) {
  const { name, amountPence, paidAt, band, interval, nextChargeAt, mended, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Thank you. We received <strong>{inPounds(amountPence)}</strong> on{' '}
        {dayInWords(new Date(paidAt))} for your dues ({band}, paid by the {interval}).
      </P>
      {mended && <P>All is put right: you are in good standing again.</P>}
      <P>
        {nextChargeAt
          ? `The next payment of ${inPounds(amountPence)} is due on ${dayInWords(new Date(nextChargeAt))}. You can change your band or cancel at any time.`
          : 'No further payment is planned.'}
      </P>
      <Do href={link}>See your receipt</Do>
      <P>
        You can have this payment back within {String(organisation.rules.refundDays)} days, without
        a reason: ask for it on the page of the receipt.
      </P>
    </Letter>
  )
}
