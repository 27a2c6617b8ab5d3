import Link from 'next/link'
import { inPounds } from '@/lib/kernel/money'
import { freeBandInWords } from '@/lib/organisation'

type Props = {
  number: number
  /** What is due, if the treasurer may write it off. */
  toWriteOff?: number
  mayMoveToFree: boolean
}

/** What the treasurer can do about a member's money, each on its own page. */
export function AccountActions({ number, toWriteOff, mayMoveToFree }: Props) {
  const at = `/desk/money/members/${number}` as const
  return (
    <section className="flow">
      <h2>What you can do</h2>
      <ul className="bullets">
        <li>
          <Link prefetch={false} href={`/desk/money/entries/new?member=${number}`}>
            Record cash, a cheque or a bank transfer
          </Link>
        </li>
        {toWriteOff ? (
          <li>
            <Link prefetch={false} href={`${at}/write-off`}>
              Write off the {inPounds(toWriteOff)} that is due
            </Link>
          </li>
        ) : null}
        {mayMoveToFree && (
          <li>
            <Link prefetch={false} href={`${at}/free`}>
              Move to {freeBandInWords}
            </Link>
          </li>
        )}
      </ul>
      <p>To make a refund or correct an entry, open it in the list below.</p>
    </section>
  )
}
