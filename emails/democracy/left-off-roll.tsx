import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'left-off-roll'>

export const subject = ({ title }: Props) => `You are not on the roll: ${title}`

export function Template(props: Props) {
  const { name, title, reason, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The roll for <strong>{title}</strong> has been frozen, and you are not on it. {reason}
      </P>
      <P>
        If you think that this is wrong, you can contest it until {momentInWords(new Date(until))}.
        The sooner you do, the easier it is to put right.
      </P>
      <Do href={link}>Look at your line on the roll</Do>
      <Closing />
    </Letter>
  )
}
