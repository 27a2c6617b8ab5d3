import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P, Quote } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'claim-declined'>

export const subject = ({ number }: Props) => `About your claim ${number}`

export function Template(props: Props) {
  const { name, number, reason, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>We are sorry: your claim {String(number)} was declined. This is the reason:</P>
      <Quote>{reason}</Quote>
      <P>If something is missing or was misunderstood, answer this mail, or make another claim.</P>
      <Do href={link}>See your claim</Do>
      <Closing />
    </Letter>
  )
}
