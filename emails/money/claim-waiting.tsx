import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'claim-waiting'>

export const subject = ({ number }: Props) => `Claim ${number} waits for you`

export function Template(props: Props) {
  const { name, number, amountPence, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        Claim {String(number)} for {inPounds(amountPence)} waits to be decided. It takes two
        officers. What it is for stands only on its page: please keep it between the officers.
      </P>
      <Do href={link}>Look at the claim</Do>
      <Closing />
    </Letter>
  )
}
