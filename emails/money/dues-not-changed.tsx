import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'dues-not-changed'>

export const subject = () => 'We could not change your dues'

export function Template({ name, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You asked us to change your dues. Our payment provider did not accept it, so nothing has
        changed and nothing was taken. Look at your dues as they stand and ask again. If that does
        not help, answer this mail and our treasurer will put it right.
      </P>
      <Do href={link}>See your dues</Do>
      <Closing />
    </Letter>
  )
}
