import type { MessageProps } from '@/lib/kernel/mail-messages'
import { organisation } from '@/lib/organisation'
import { Code, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'join-address-to-prove'>

export const subject = ({ code }: Props) => `${code} is your code to start your application`

export function Template(props: Props) {
  const { link, code } = props
  return (
    <Letter preview={subject(props)}>
      <P>Use this code to confirm your e-mail address and start your application.</P>
      <Code>{code}</Code>
      <P>Or open this page on the device where you want to go on:</P>
      <Do href={link}>Confirm my address</Do>
      <P>
        Both work for ten minutes. If you did not ask for this, do nothing, and we forget the
        address within {organisation.retention.unprovenAddressDays} days.
      </P>
    </Letter>
  )
}
