import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'membership-left'>

export const subject = () => 'You have left'

export function Template({ name, number, asksBack, link }: Props) {
  return (
    <Letter preview={subject()} to={name}>
      <P>
        You have left us today, and nothing more is taken from you. You are no longer in any of our
        networks, and what you told us to be in them is deleted.
      </P>
      {asksBack && (
        <P>You asked for your last payment back. Our treasurer sends it; we write when it goes.</P>
      )}
      <P>
        Thank you for the way we went together. If you want to come back, apply again with this
        email address: number {String(number)} stays yours.
      </P>
      <Do href={link}>Come back</Do>
      <P>If it was not you who asked for this, answer this mail at once.</P>
      <Closing />
    </Letter>
  )
}
