import { inWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'claim-paid'>

export const subject = ({ number }: Props) => `Your claim ${number} is paid`

export function Template(props: Props) {
  const { name, number, amountPence, paidOn, reference, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        On {inWords(paidOn)} we sent <strong>{inPounds(amountPence)}</strong> to your bank account
        for your claim {String(number)}. The reference is “{reference}”. It can take a working day
        until you see it. We have erased the details of your account.
      </P>
      <Do href={link}>See your claim</Do>
      <Closing />
    </Letter>
  )
}
