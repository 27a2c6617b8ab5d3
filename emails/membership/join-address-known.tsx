import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Code, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'join-address-known'>

export const subject = ({ code }: Props) => `${code} is your code to go on`

export function Template(props: Props) {
  const { link, code } = props
  return (
    <Letter preview={subject(props)}>
      <P>
        You asked to start an application, and we already know this address: you may have begun one
        before, or be a member. Use this code, or the button, to go on where you are.
      </P>
      <Code>{code}</Code>
      <Do href={link}>Go on</Do>
      <P>Both work for ten minutes. If this was not you, do nothing: nothing has changed.</P>
    </Letter>
  )
}
