import { dayInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'dues-cancelled'>

export const subject = () => 'You have stopped paying'

export function Template({ name, paidUntil, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      {paidUntil ? (
        <>
          <P>
            As you asked, nothing more is taken. You have paid until{' '}
            {dayInWords(new Date(paidUntil))} and stay a full member until then.
          </P>
          <P>Until that day you can take it back, and your dues go on as before.</P>
        </>
      ) : (
        <P>
          As you asked, nothing more is taken, and we do not ask again for the payment that failed.
          You can choose what to pay and come back at any time.
        </P>
      )}
      <P>If money was the reason: the free band is full membership too, and nobody asks why.</P>
      <Do href={link}>See your dues</Do>
      <Closing />
    </Letter>
  )
}
