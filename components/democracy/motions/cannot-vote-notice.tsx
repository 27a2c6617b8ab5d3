import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { MotionState, VoteKind, VotePhase } from '@/lib/democracy/motions/states'

type Props = {
  number: number
  state: MotionState
  vote?: { kind: VoteKind; phase: VotePhase; opens: string; closes: string; called: string }
  /** What officers changed before anybody had voted; without a new close, the vote was cancelled. */
  changes: { reason: string; closesAt: Date | null }[]
  onRoll: boolean
}

/** Why there is no ballot paper for a member, said kindly. Nothing if there is one. */
export function cannotVoteOnMotion({ number, state, vote, changes, onRoll }: Props): ReactNode {
  if (state === 'withdrawn') return <Notice>Its mover has withdrawn this motion.</Notice>
  if (!vote) {
    const cancelled = changes.findLast(({ closesAt }) => !closesAt)
    if (!cancelled) return <Notice>No vote has been called on this motion yet.</Notice>
    return (
      <Notice title="The vote was cancelled before anyone had voted">
        <p>The reason given is: {cancelled.reason}</p>
        <p>The motion waits for another vote to be called.</p>
      </Notice>
    )
  }
  if (vote.phase === 'closed' || vote.phase === 'declared') {
    return (
      <Notice title={`Voting closed on ${vote.closes}`}>Late ballots cannot be counted.</Notice>
    )
  }
  if (!onRoll) {
    return (
      <Notice title="You are not on the roll for this vote">
        <p>{`The roll was frozen on ${vote.called}.`}</p>
        <p>
          <Link href={`/motions/${number}/roll` as Route}>See why, and query your entry</Link>
        </p>
      </Notice>
    )
  }
  if (vote.phase === 'not-yet-open') {
    return (
      <Notice title={`Voting opens on ${vote.opens}`}>
        {`You are on the roll. You can vote until ${vote.closes}.`}
      </Notice>
    )
  }
  if (vote.kind === 'hands')
    return (
      <Notice title="This vote is a show of hands">
        It is taken in the meeting, and two tellers count.
      </Notice>
    )
  return undefined
}
