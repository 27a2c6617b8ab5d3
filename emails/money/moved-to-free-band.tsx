import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'dues-relieved'>

export const subject = () => 'Nothing to pay from now on'

export function Template({ name, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You are in the free band from today. Nothing more is taken, and nobody will ask you why. You
        are as full a member as everybody else, with the same vote.
      </P>
      <P>If that was not what you wanted, choose again whenever it suits you.</P>
      <Do href={link}>Your dues</Do>
      <Closing />
    </Letter>
  )
}
