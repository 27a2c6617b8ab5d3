import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'nomination-made'>

export const subject = ({ title }: Props) => `You have been nominated: ${title}`

export function Template(props: Props) {
  const { name, title, what, proposerName, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        {proposerName} has nominated you for {what} in “{title}”.
      </P>
      <P>
        Nothing happens unless you accept. You can do that until {momentInWords(new Date(until))}.
        To stand, you also need a seconder by then.
      </P>
      <Do href={link}>Accept it, or say no</Do>
      <Closing />
    </Letter>
  )
}
