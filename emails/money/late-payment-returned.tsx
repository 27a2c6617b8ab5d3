import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'late-payment-returned'>

export const subject = () => 'A payment goes back to you'

export function Template(props: Props) {
  const { name, amountPence } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        A payment of {inPounds(amountPence)} was still on its way from your bank when you stopped
        paying. It has arrived now, and we have sent it back. It takes a few days.
      </P>
      <P>There is nothing for you to do, and nothing more will be taken.</P>
      <Closing />
    </Letter>
  )
}
