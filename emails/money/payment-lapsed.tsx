import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'payment-lapsed'>

export const subject = () => 'Your membership has lapsed'

export function Template(props: Props) {
  const { name, amountPence, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        We are sorry: your dues of {inPounds(amountPence)} were not paid in time, so your membership
        has lapsed and you have no vote for now.
      </P>
      <P>It comes back as soon as you pay. Your number stays yours.</P>
      <Do href={link}>Pay and come back</Do>
      <P>If money is tight, sign in and change to the free band. Nobody asks why.</P>
      <Closing />
    </Letter>
  )
}
