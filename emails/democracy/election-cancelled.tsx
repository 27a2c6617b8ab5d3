import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'election-cancelled'>

export const subject = ({ title }: Props) => `${title}: cancelled`

export function Template(props: Props) {
  const { name, title, reason, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>The election “{title}” was cancelled. The reason given is:</P>
      <P>{reason}</P>
      <Do href={link}>See the election</Do>
      <Closing />
    </Letter>
  )
}
