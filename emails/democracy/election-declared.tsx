import { momentInWords } from '@/lib/kernel/calendar'
import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'election-declared'>

export const subject = ({ title }: Props) => `${title}: the result`

export function Template(props: Props) {
  const { name, title, sentences, until, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        The returning officer has declared the result of <strong>{title}</strong>.
      </P>
      {sentences.map((sentence) => (
        <P key={sentence}>
          <strong>{sentence}</strong>
        </P>
      ))}
      <P>
        You can follow the count stage by stage and recount it yourself. Until{' '}
        {momentInWords(new Date(until))} you can challenge it.
      </P>
      <Do href={link}>See the result</Do>
      <Closing />
    </Letter>
  )
}
