import Link from 'next/link'
import { dayInWords } from '@/lib/kernel/calendar'
import { inPounds } from '@/lib/kernel/money'
import { refundStateNames } from '@/lib/money/treasury/refunds/filters'

type Props = {
  refunds: readonly { id: string; amountPence: number; state: string; askedAt: Date }[]
}

/** What was asked, decided and done about refunding a payment. */
export function EntryRefunds({ refunds }: Props) {
  if (refunds.length === 0) return null
  return (
    <section className="flow">
      <h2>Refunds of this payment</h2>
      <ul className="bullets">
        {refunds.map(({ id, amountPence, state, askedAt }) => (
          <li key={id}>
            <Link prefetch={false} href={`/desk/money/refunds/${id}`}>
              {inPounds(amountPence)}, {dayInWords(askedAt)}
            </Link>
            : {refundStateNames[state]}
          </li>
        ))}
      </ul>
    </section>
  )
}
