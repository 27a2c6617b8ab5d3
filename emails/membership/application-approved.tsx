import type { MessageProps } from '@/lib/kernel/mail-messages'
import { inPounds } from '@/lib/kernel/money'
import { Closing, Do, P } from '../parts/elements'
import { Letter } from '../parts/letter'

type Props = MessageProps<'application-approved'>

export const subject = () => 'Your application has been approved'

export function Template(props: Props) {
  const { name, band, amountPence, interval, link } = props
  return (
    <Letter preview={subject()} to={name}>
      <P>
        Good news: your application has been approved. One step is left. You chose {band},{' '}
        {inPounds(amountPence)} a {interval}. You become a member as soon as the first payment has
        gone through.
      </P>
      <Do href={link}>Pay your first dues</Do>
      <P>
        If money is tight, you can change to another band there, the free one included. Nobody asks
        why.
      </P>
      <Closing />
    </Letter>
  )
}
