import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'first-payment-failed'>

export const subject = () => 'Your first payment did not go through'

export function Template(props: Props) {
  const { name, amountPence, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Your first payment of {inPounds(amountPence)} did not go through, so nothing was taken. Your
        application stays approved: pay with another card or account, and you are a member.
      </P>
      <Do href={link}>Try again</Do>
      <P>If money is tight, change to the free band on the same page. Nobody asks why.</P>
      <Closing />
    </Letter>
  )
}
