import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P, Quote } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'challenge-answered'>

export const subject = ({ title }: Props) => `${title}: an answer to your challenge`

export function Template(props: Props) {
  const { name, title, upheld, answer, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The returning officer has {upheld ? 'upheld' : 'not upheld'} your challenge to the result of{' '}
        <strong>{title}</strong>. These are the reasons:
      </P>
      <Quote>{answer}</Quote>
      <Do href={link}>See the result</Do>
      <Closing />
    </Letter>
  )
}
