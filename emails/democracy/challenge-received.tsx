import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'challenge-received'>

export const subject = ({ title }: Props) => `${title}: a challenge to the result`

export function Template(props: Props) {
  const { name, memberName, title, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        {memberName} challenges the result of <strong>{title}</strong>. As its returning officer you
        answer, with your reasons. Until every challenge is answered, nobody who was elected can
        take up their office.
      </P>
      <Do href={link}>Read the challenge</Do>
      <Closing />
    </Letter>
  )
}
