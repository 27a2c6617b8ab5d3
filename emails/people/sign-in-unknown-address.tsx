import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'sign-in-unknown-address'>

export const subject = () => 'You asked to sign in'

export function Template(props: Props) {
  const { joinLink } = props
  return (
    <Letter preview={subject()}>
      <P>
        Somebody, probably you, asked to sign in with this address. We do not know it. You may have
        given us another one: try that.
      </P>
      <P>If you are not a member yet, you can apply here:</P>
      <Do href={joinLink}>Apply to join</Do>
      <P>If this was not you, do nothing.</P>
    </Letter>
  )
}
