import { SummaryList } from '@/components/ui/summary-list'
import { inPounds } from '@/lib/kernel/money'
import { duesInWords } from '@/lib/money/subscriptions/bands'
import { methodInWords, nextInWords } from '@/lib/money/subscriptions/dues-in-words'
import type { Dues, DuesStage } from '@/lib/money/subscriptions/dues-stage'
import { organisation } from '@/lib/organisation'

type Props = { dues: Dues; stage: DuesStage; at: Date }

/** What somebody pays, how, and what comes next. */
export function DuesNow({ dues, stage, at }: Props) {
  const often = dues.interval === 'month' ? 'month' : 'year'
  const amount = inPounds(dues.amountPence)
  const pays = stage !== 'free' && stage !== 'ended'
  const rows = [
    { term: 'Your band', value: organisation.bands[dues.band].name },
    {
      term: 'You pay',
      value: stage === 'free' ? 'Nothing' : pays && duesInWords(dues.amountPence, often),
    },
    { term: 'Next payment', value: stage !== 'free' && nextInWords(dues, at) },
    {
      term: 'After that',
      value: stage === 'to-pay' && `${amount} every ${often}, on the same day, until you stop it`,
    },
    { term: 'How you pay', value: pays && methodInWords(dues) },
  ]
  return <SummaryList rows={rows.filter((row) => row.value)} />
}
