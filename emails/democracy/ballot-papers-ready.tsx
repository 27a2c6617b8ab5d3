import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'ballot-papers-ready'>

export const subject = ({ title }: Props) => `Your ballot paper: ${title}`

export function Template(props: Props) {
  const { name, title, collectFrom, opensAt, closesAt, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        You are on the roll for <strong>{title}</strong>. You can collect your ballot paper from{' '}
        {momentInWords(new Date(collectFrom))}. Collect it before voting opens if you can: then
        nobody can tell from the time which ballot is yours.
      </P>
      <P>
        Voting opens on {momentInWords(new Date(opensAt))} and closes on{' '}
        {momentInWords(new Date(closesAt))}.
      </P>
      <Do href={link}>Collect your ballot paper</Do>
      <Closing />
    </Letter>
  )
}
