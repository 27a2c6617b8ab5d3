import Link from 'next/link'
import { SummaryList } from '@/components/ui/summary-list'
import type { Standing } from '@/lib/kernel/actor'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { bandInWords, nextInWords } from '@/lib/money/subscriptions/dues-in-words'
import { type Dues, dueNow } from '@/lib/money/subscriptions/dues-stage'
import { refundStateNames } from '@/lib/money/treasury/refunds/filters'
import { standingInWords } from '@/lib/people/members/standing-in-words'

type Props = {
  standing: Standing
  dues?: Dues
  underWay: readonly { id: string; amountPence: number; state: string }[]
  writtenOff: readonly { id: string; amountPence: number; decidedAt: Date; by: string }[]
  at: Date
}

/** How a member stands, what they pay, what comes next and what is open between them and us. */
export function AccountSummary({ standing, dues, underWay, writtenOff, at }: Props) {
  const due = dues && dueNow(dues, at)
  return (
    <SummaryList
      rows={[
        { term: 'Standing', value: standingInWords[standing] },
        { term: 'Band', value: dues ? bandInWords(dues) : 'No dues set up' },
        ...(dues ? [{ term: 'Next payment', value: aboutThem(nextInWords(dues, at)) }] : []),
        { term: 'Due now', value: due ? inPounds(due) : 'Nothing' },
        ...(underWay.length > 0
          ? [
              {
                term: 'Refunds under way',
                value: underWay.map(({ id, amountPence, state }) => (
                  <span key={id} className="block">
                    <Link prefetch={false} href={`/desk/money/refunds/${id}`}>
                      {inPounds(amountPence)}
                    </Link>
                    : {refundStateNames[state]}
                  </span>
                )),
              },
            ]
          : []),
        ...(writtenOff.length > 0
          ? [
              {
                term: 'Written off',
                value: writtenOff
                  .map(
                    ({ amountPence, decidedAt, by }) =>
                      `${inPounds(amountPence)} on ${inWords(dateOf(decidedAt))} by ${by || 'an officer'}`,
                  )
                  .join('\n'),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The member's own sentence, told about them. */
function aboutThem(sentence: string): string {
  return sentence
    .replace('Your first payment', 'The first payment')
    .replace('Your dues', 'The dues')
    .replace('from your bank', 'from their bank')
    .replace('You keep your vote', 'They keep the vote')
    .replace('to keep your vote', 'to keep the vote')
}
