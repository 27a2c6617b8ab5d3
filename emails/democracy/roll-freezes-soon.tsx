import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'roll-freezes-soon'>

export const subject = ({ title }: Props) => `You would not have a vote: ${title}`

export function Template(props: Props) {
  const { name, title, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The roll for <strong>{title}</strong> is frozen on {momentInWords(new Date(until))}. As your
        dues stand today, you would not be on it and could not vote.
      </P>
      <P>If that is put right before then, you will be. You can also move to the free band.</P>
      <Do href={link}>Look at your dues</Do>
      <Closing />
    </Letter>
  )
}
