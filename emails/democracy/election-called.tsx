import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'election-called'>

export const subject = ({ title }: Props) => `${title}: the dates`

export function Template(props: Props) {
  const { name, title, opensAt, closesAt, from, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        An election has been called: <strong>{title}</strong>.
      </P>
      <P>
        Members can be nominated from {momentInWords(new Date(from))} until{' '}
        {momentInWords(new Date(until))}. Voting opens on {momentInWords(new Date(opensAt))} and
        closes on {momentInWords(new Date(closesAt))}.
      </P>
      <P>
        To stand, somebody needs a proposer and a seconder. If your payments are behind, mend that
        before the roll is frozen, so that you have a vote.
      </P>
      <Do href={link}>See the election</Do>
      <Closing />
    </Letter>
  )
}
