import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'office-laid-down'>

export const subject = () => 'An office is vacant'

export function Template({ name, officerName, what, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        {officerName} has left us, so their office has ended: {what}. The seat is empty until a new
        officer is proposed and confirmed.
      </P>
      <Do href={link}>Propose somebody</Do>
      <Closing />
    </Letter>
  )
}
