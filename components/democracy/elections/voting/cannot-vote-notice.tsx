import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Phase } from '@/lib/democracy/elections/phase'

type Props = {
  slug: string
  phase: Phase
  onRoll: boolean
  mark: 'none' | 'collected' | 'assisted' | 'replaced'
  /** In words. */
  collectFrom: string
  closes: string
}

const early: Phase[] = ['called', 'nominations', 'withdrawals', 'preparing']

/** Why somebody cannot collect a ballot paper, or vote, at this moment. Nothing if they can. */
export function whyNotNow({ slug, phase, onRoll, mark, collectFrom, closes }: Props): ReactNode {
  if (phase === 'cancelled') return <Notice>This election was cancelled.</Notice>
  if (early.includes(phase)) {
    return (
      <Notice title={`Ballot papers can be collected from ${collectFrom}`}>
        We write to everybody who may vote.
      </Notice>
    )
  }
  if (phase !== 'collecting' && phase !== 'voting') {
    return (
      <Notice title={`Voting closed on ${closes}`}>
        A ballot that comes later cannot be counted, whoever sends it.
      </Notice>
    )
  }
  if (mark === 'assisted') {
    return (
      <Notice title="You vote on paper in this election">
        You are marked for a paper ballot, so there is none for you here.
      </Notice>
    )
  }
  if (!onRoll) {
    return (
      <Notice title="You are not on the roll for this election">
        <Link href={`/elections/${slug}/roll`} prefetch={false}>
          See why, and what you can do
        </Link>
      </Notice>
    )
  }
  return undefined
}
