import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'term-proposed'>

export const subject = () => 'A second officer is needed'

export function Template(props: Props) {
  const { name, proposerName, what, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        {proposerName} has proposed: {what}. It takes effect when a second officer confirms it.
      </P>
      <Do href={link}>Look at the proposal</Do>
    </Letter>
  )
}
