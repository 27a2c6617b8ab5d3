import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'ballot-paper-collected'>

export const subject = ({ title }: Props) => `Your ballot paper was collected: ${title}`

export function Template(props: Props) {
  const { name, title, assisted, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        {assisted
          ? 'You are marked for a ballot paper that is filled in by hand for '
          : 'Your ballot paper was collected for '}
        <strong>{title}</strong>. These mails go out once a day, so this does not say when.
      </P>
      <P>If that was not you, write to the returning officer at once.</P>
      <Do href={link}>Look at the election</Do>
      <Closing />
    </Letter>
  )
}
