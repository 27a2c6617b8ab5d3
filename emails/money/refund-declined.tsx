import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P, Quote } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'refund-declined'>

export const subject = () => 'About the money you asked to have back'

export function Template({ name, amountPence, answer, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You asked to have {inPounds(amountPence)} back. We cannot do that. Our treasurer writes:
      </P>
      <Quote>{answer}</Quote>
      <P>If you see it differently, answer this mail.</P>
      <Do href={link}>Your dues</Do>
      <Closing />
    </Letter>
  )
}
