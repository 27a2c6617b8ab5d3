import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'claim-approved'>

export const subject = ({ number }: Props) => `Your claim ${number} is approved`

export function Template(props: Props) {
  const { name, number, amountPence, grantedPence, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        Two officers have approved your claim {String(number)}:{' '}
        <strong>{inPounds(grantedPence)}</strong>
        {grantedPence < amountPence ? ` of the ${inPounds(amountPence)} you asked for` : ''}. The
        treasurer now makes the bank transfer, and we write to you when that is done.
      </P>
      <Do href={link}>See your claim</Do>
      <Closing />
    </Letter>
  )
}
