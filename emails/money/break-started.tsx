import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'holiday-taken'>

export const subject = () => 'Your break from paying has begun'

export function Template({ name, until, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Nothing is taken from you before {dayInWords(new Date(until))}. You stay a full member in
        good standing, with your vote, and what is left out is never asked for later.
      </P>
      <P>After that day your payments go on as before. You can end your break sooner.</P>
      <Do href={link}>See your dues</Do>
      <Closing />
    </Letter>
  )
}
