import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'returning-officer-appointed'>

export const subject = ({ title }: Props) => `You are the returning officer: ${title}`

export function Template(props: Props) {
  const { name, title, link } = props
  return (
    <Letter preview={subject(props)} to={name}>
      <P>
        You have been appointed the returning officer of “{title}”. You see that it is run by the
        rules, so you cannot be a candidate in it, nor support one.
      </P>
      <P>
        Set up an authenticator app on your membership page first: what a returning officer does
        needs it.
      </P>
      <Do href={link}>Open the election</Do>
      <Closing />
    </Letter>
  )
}
