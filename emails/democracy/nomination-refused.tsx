import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'nomination-refused'>

export const subject = ({ title }: Props) => `Your nomination was refused: ${title}`

export function Template(props: Props) {
  const { name, title, what, reason, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The returning officer has refused your nomination for {what} in “{title}”. The reason given
        is:
      </P>
      <P>{reason}</P>
      <P>If you think that this is wrong, answer this mail.</P>
      <Do href={link}>See the election</Do>
      <Closing />
    </Letter>
  )
}
