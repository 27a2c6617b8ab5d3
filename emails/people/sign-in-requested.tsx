import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Code, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'sign-in-asked'>

export const subject = ({ code }: Props) => `${code} is your sign-in code`

export function Template(props: Props) {
  const { link, code } = props
  return (
    <Letter preview={subject(props)}>
      <P>Use this code to sign in. It works for ten minutes, once.</P>
      <Code>{code}</Code>
      <P>Or open this page on the device where you want to be signed in:</P>
      <Do href={link}>Sign in</Do>
      <P>If this was not you, do nothing: nobody gets in without this mail.</P>
    </Letter>
  )
}
