import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'motion-seconded'>

export const subject = ({ number }: Props) => `Motion ${number} has been seconded`

export function Template(props: Props) {
  const { name, number, title, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        Your motion {String(number)}, “{title}”, has a seconder. The secretary can now call a vote
        on it.
      </P>
      <Do href={link}>See the motion</Do>
      <Closing />
    </Letter>
  )
}
