import Link from 'next/link'
import { ConfirmPanel } from '@/components/ui/confirm-panel'
import type { VotePhase } from '@/lib/democracy/motions/states'

type Props = { number: number; title: string; closes: string; phase?: VotePhase }

/** That a member has voted, and nothing of how: the same whether it was just now or days ago. */
export function Receipt({ number, title, closes, phase }: Props) {
  const declared = phase === 'declared'
  return (
    <ConfirmPanel
      eyebrow={`Motion ${number}`}
      title="Your ballot is in the box"
      next={
        <p>
          <Link href={`/motions/${number}${declared ? '/result' : ''}`}>
            {declared ? 'See the result' : `Back to Motion ${number}`}
          </Link>
        </p>
      }
    >
      <p>
        You have voted on “{title}”. One ballot from you will be counted, also if the form was sent
        twice.
      </p>
      <p>
        We do not show how you voted, to you or to anybody else, and a ballot in the box cannot be
        changed.
      </p>
      {phase === 'open' && (
        <p>Voting closes on {closes}. After that a chair declares the result.</p>
      )}
      {phase === 'closed' && <p>Voting has closed. A chair will declare the result.</p>}
    </ConfirmPanel>
  )
}
