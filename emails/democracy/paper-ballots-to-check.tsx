import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'hand-papers-wait'>

export const subject = ({ title }: Props) => `Papers filled in by hand wait: ${title}`

export function Template(props: Props) {
  const { name, title, missing, unconfirmed, closesAt, closed, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        {`Voting in “${title}” ${closed ? 'closed' : 'closes'} on ${momentInWords(new Date(closesAt))}. These papers filled in by hand would not be counted as it stands:`}
      </P>
      {unconfirmed > 0 && (
        <P>{`Entered, and not yet typed by a second officer: ${unconfirmed}.`}</P>
      )}
      {missing > 0 && (
        <P>{`Members marked for a paper, with nothing entered for them yet: ${missing}.`}</P>
      )}
      <P>Papers can be entered and confirmed until two key-holders open the ballots.</P>
      <Do href={link}>Look at the papers</Do>
      <Closing />
    </Letter>
  )
}
