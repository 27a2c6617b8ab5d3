import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'office-taken-up'>

export const subject = ({ office }: Props) => `You are ${office}`

export function Template(props: Props) {
  const { name, office, from, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        You hold the office of <strong>{office}</strong> from {dayInWords(new Date(from))} until{' '}
        {dayInWords(new Date(until))}. Thank you for taking it on.
      </P>
      <P>
        Officers confirm each sign-in with an authenticator app. Set it up now; it takes three
        minutes.
      </P>
      <Do href={link}>Set up the authenticator</Do>
      <Closing />
    </Letter>
  )
}
