import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P, Quote } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-returned'>

export const subject = () => 'A question about your application'

export function Template(props: Props) {
  const { name, question, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>Before we can decide about your application, the membership secretary asks:</P>
      <Quote>{question}</Quote>
      <Do href={link}>Answer the question</Do>
      <Closing />
    </Letter>
  )
}
