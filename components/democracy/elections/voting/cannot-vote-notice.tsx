import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Phase } from '@/lib/democracy/elections/phase'

type Props = {
  slug: string
  phase: Phase
  onRoll: boolean
  mark: 'none' | 'collected' | 'by-hand' | 'replaced'
  /** In words. */
  collectFrom: string
  closes: string
}

const early: Phase[] = ['called', 'nominations', 'withdrawals', 'preparing']

/** Why a member cannot collect a ballot paper, or vote, at this moment. Nothing if they can. */
export function cannotVoteInElection({
  slug,
  phase,
  onRoll,
  mark,
  collectFrom,
  closes,
}: Props): ReactNode {
  if (phase === 'cancelled') return <Notice>This election was cancelled.</Notice>
  if (early.includes(phase)) {
    return (
      <Notice title={`Ballot papers can be collected from ${collectFrom}`}>
        We will email everyone who can vote.
      </Notice>
    )
  }
  if (phase !== 'collecting' && phase !== 'voting') {
    return <Notice title={`Voting closed on ${closes}`}>Late ballots cannot be counted.</Notice>
  }
  if (mark === 'by-hand') {
    return (
      <Notice title="You are voting on paper in this election">
        You are marked as voting on paper, so there is no ballot paper for you here.
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
