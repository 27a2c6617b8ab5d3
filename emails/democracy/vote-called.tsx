import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'vote-called'>

export const subject = ({ number }: Props) => `Vote on motion ${number}`

export function Template(props: Props) {
  const { name, number, title, opensAt, closesAt, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        A vote has been called on motion {String(number)}: <strong>{title}</strong>.
      </P>
      <P>
        Voting opens on {momentInWords(new Date(opensAt))} and closes on{' '}
        {momentInWords(new Date(closesAt))}. You are on the roll.
      </P>
      <Do href={link}>Read the motion and vote</Do>
      <Closing />
    </Letter>
  )
}
