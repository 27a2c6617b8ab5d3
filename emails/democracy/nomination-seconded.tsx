import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'nomination-seconded'>

export const subject = ({ title }: Props) =>
  `Your nomination has a proposer and a seconder: ${title}`

export function Template(props: Props) {
  const { name, title, what, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        Your nomination for {what} in “{title}” now has a proposer and a seconder.
      </P>
      <Do href={link}>See what is still needed</Do>
      <Closing />
    </Letter>
  )
}
