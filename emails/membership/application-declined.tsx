import type { MessageProps } from '@/lib/kernel/mail-messages'
import { organisation } from '@/lib/organisation'
import { P, Quote } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-declined'>

export const subject = () => 'About your application'

export function Template(props: Props) {
  const { name, reason } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>We have looked at your application and have decided not to accept it. The reason:</P>
      <Quote>{reason}</Quote>
      <P>
        If you think that we got something wrong, answer this mail or write to {organisation.email}.
        We keep a declined application for {organisation.retention.declinedApplicationMonths} months
        and then delete it.
      </P>
    </Letter>
  )
}
