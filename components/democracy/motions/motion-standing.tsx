import type { Route } from 'next'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { MotionState, VotePhase } from '@/lib/democracy/motions/states'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { officerWith, organisation } from '@/lib/organisation'
import { unlessObjected } from './motion-labels'

type Props = {
  number: number
  state: MotionState
  vote?: {
    phase: VotePhase
    opens: string
    closes: string
    inMeeting: boolean
    /** So many objections stop it, where it is carried otherwise. */
    objectionsToStop: number | null
  }
  /** Enough people can put it as well as a seconder. */
  openForSupport: boolean
  onRoll: boolean
  marked: boolean
  mayAmend: boolean
}

/** How a motion stands, and the next thing to do about it. */
export function MotionStanding({
  number,
  state,
  vote,
  openForSupport,
  onRoll,
  marked,
  mayAmend,
}: Props) {
  if (state === 'withdrawn') return <Notice>Its mover has withdrawn this motion.</Notice>
  if (state === 'composited') return null
  if (state === 'moved') {
    const orSupport = `, or ${countInWords(organisation.rules.motionSupporters)} people to support it`
    return (
      <Notice kind="warning">
        {`This motion needs a member to second it${openForSupport ? orSupport : ''}.`}
      </Notice>
    )
  }
  if (!vote)
    return (
      <Notice title="Members can amend this motion until a vote is called">
        <p>{capital(officerWith('votes.call'))} will call a vote on it.</p>
        {mayAmend && (
          <p className="pt-2">
            <ButtonLink href={`/motions/${number}/amend`}>Write an amendment</ButtonLink>
          </p>
        )}
      </Notice>
    )
  if (vote.inMeeting && vote.phase === 'open')
    return (
      <Notice title="A meeting is voting on this motion">
        Those vote who were checked in, with a vote, when the vote was opened. They vote on the page
        of the meeting.
      </Notice>
    )
  if (vote.objectionsToStop !== null && vote.phase !== 'declared')
    return <ConsentStanding {...vote} number={number} needed={vote.objectionsToStop} />
  switch (vote.phase) {
    case 'not-yet-open':
      return (
        <Notice title={`Voting opens on ${vote.opens}`}>{`It closes on ${vote.closes}.`}</Notice>
      )
    case 'open':
      return (
        <Notice title={`Voting is open until ${vote.closes}`}>
          {marked && <p>You have voted. Your ballot is in the ballot box.</p>}
          {!marked && !onRoll && (
            <p>
              You are not on the roll for this vote.{' '}
              <Link href={`/motions/${number}/roll` as Route}>See why, and query your entry</Link>
            </p>
          )}
          {!marked && onRoll && (
            <p className="pt-2">
              <ButtonLink href={`/motions/${number}/vote`}>Vote on this motion</ButtonLink>
            </p>
          )}
        </Notice>
      )
    case 'closed':
      return (
        <Notice title="Voting has closed">
          {capital(officerWith('votes.declare'))} will count the votes and declare the result.
        </Notice>
      )
    case 'declared':
      return (
        <Notice title="The result has been declared">
          <p className="pt-2">
            <ButtonLink href={`/motions/${number}/result`}>See the result</ButtonLink>
          </p>
        </Notice>
      )
  }
}

type Consent = { number: number; needed: number; phase: VotePhase; opens: string; closes: string }

/** Whoever agrees with what is carried unless members object has nothing to do. */
function ConsentStanding({ number, needed, phase, opens, closes }: Consent) {
  const page = `/motions/${number}/consent` as Route
  if (phase === 'closed')
    return (
      <Notice title="The time to object is over">
        {`Too few members objected to stop it. ${capital(officerWith('votes.declare'))} will declare it carried.`}
      </Notice>
    )
  if (phase === 'not-yet-open')
    return (
      <Notice title={`Members can object from ${opens}`}>
        {`${unlessObjected(needed)} by ${closes}.`}
      </Notice>
    )
  return (
    <Notice title={`${unlessObjected(needed)} by ${closes}`}>
      <p>If you agree, you do not need to do anything.</p>
      <p className="pt-2">
        <ButtonLink href={page}>Read the objections, or object</ButtonLink>
      </p>
    </Notice>
  )
}
