import { inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { Paragraph } from './elements'

type Props = { feePence: number; feeDueOn: string; reference: string; account: string }

/** What a year of an affiliation costs, by when, and how it is paid. */
export function FeeToPay({ feePence, feeDueOn, reference, account }: Props) {
  if (feePence === 0) return <Paragraph>There is no fee to pay.</Paragraph>
  return (
    <Paragraph>
      The fee is {inPounds(feePence)}. Pay it by {inWords(feeDueOn)} into our account ({account})
      with the reference <strong>{reference}</strong>, so that we know whose it is.
    </Paragraph>
  )
}
