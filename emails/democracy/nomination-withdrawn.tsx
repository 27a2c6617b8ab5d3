import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'nomination-taken-back'>

export const subject = ({ title }: Props) => `Your nomination was taken back: ${title}`

export function Template(props: Props) {
  const { name, title, what, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The member who had nominated you for {what} in “{title}” has taken that back. You do not
        have to do anything. Others can nominate you, and you can put yourself forward.
      </P>
      <Do href={link}>See the nomination</Do>
      <Closing />
    </Letter>
  )
}
