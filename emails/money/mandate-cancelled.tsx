import type { MessageProps } from '@/lib/kernel/mail-messages'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'mandate-cancelled'>

export const subject = () => 'Your Direct Debit was cancelled'

export function Template(props: Props) {
  const { name, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Your bank has cancelled the Direct Debit for your dues, so the next payment would fail.
        Nothing is owed at the moment.
      </P>
      <Do href={link}>Give a card or another account</Do>
      <P>If you cancelled it because you want to stop paying, sign in: you can do that there.</P>
      <Closing />
    </Letter>
  )
}
