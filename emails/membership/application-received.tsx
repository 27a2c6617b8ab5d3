import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-received'>

export const subject = () => 'We have your application'

export function Template(props: Props) {
  const { name, number, referees, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Thank you. Your application has arrived, and its number is <strong>{String(number)}</strong>
        .
      </P>
      <P>
        We are asking your referees, {referees.join(' and ')}, to vouch for you. It helps to tell
        them that our mail is on its way. When both have, the membership secretary decides, and we
        write to you. You pay nothing before that.
      </P>
      <Do href={link}>See how it is going</Do>
      <Closing />
    </Letter>
  )
}
