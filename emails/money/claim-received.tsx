import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'claim-received'>

export const subject = ({ number }: Props) => `We have your claim ${number}`

export function Template(props: Props) {
  const { name, number, amountPence, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        We have your claim {String(number)} for <strong>{inPounds(amountPence)}</strong>. Two
        officers look at it, and we write to you when they have decided. Until it is paid you can
        withdraw it.
      </P>
      <Do href={link}>See your claim</Do>
      <Closing />
    </Letter>
  )
}
