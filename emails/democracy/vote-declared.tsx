import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'vote-declared'>

export const subject = ({ number }: Props) => `Result of motion ${number}`

export function Template(props: Props) {
  const { name, number, title, sentence, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The result of motion {String(number)}, “{title}”, has been declared:{' '}
        <strong>{sentence}</strong>.
      </P>
      <Do href={link}>See the result</Do>
      <Closing />
    </Letter>
  )
}
