import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'second-subscription-stopped'>

export const subject = () => 'We stopped a second payment'

export function Template(props: Props) {
  const { name } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You started two payments for the same membership. We have stopped the second one. What it
        had charged already is on its way back to you.
      </P>
      <Closing />
    </Letter>
  )
}
