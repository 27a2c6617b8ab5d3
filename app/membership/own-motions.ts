import type { Route } from 'next'
import { unlessObjected } from '@/components/democracy/motions/motion-labels'
import type { NowItem } from '@/components/ui/now-list'
import type { MotionLine } from '@/lib/democracy/motions/read'
import { hasOptions } from '@/lib/democracy/motions/states'
import {
  dateOf,
  daysBetween,
  momentInWords,
  timeLeftInWords,
  timeUntilInWords,
} from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { isolateName } from '@/lib/kernel/isolate-name'
import type { OwnVote } from './now-headline'

/** Votes on motions that are open, each with how it stands for the member who looks. */
export function openMotions(motions: readonly MotionLine[]): (NowItem & { own: OwnVote })[] {
  return motions.flatMap((motion) => {
    const { number, title, vote } = motion
    if (!vote) return []
    const at = vote.closesAt
    const item = {
      title,
      href: `/motions/${number}` as Route,
      at,
      left: timeLeftInWords(at, now()),
    }
    return [{ ...item, ...ownPart(motion) }]
  })
}

function ownPart({ number, vote, marked, onRoll, ownVote }: MotionLine) {
  if (vote?.objectionsToStop) {
    const act = { href: `/motions/${number}/consent` as Route, label: 'Read the objections' }
    const about = `Motion ${number}. ${unlessObjected(vote.objectionsToStop)}.`
    const status = ownVote === 'against' ? 'You object' : 'If you agree, do nothing'
    return { own: 'by-consent', about, status, act } as const
  }
  const about = `Motion ${number}, ${vote?.kind === 'open' ? 'by name' : 'confidential'}.`
  if (marked) return { own: 'voted', about, status: 'You have voted', tone: 'done' } as const
  if (!onRoll) return { own: 'not-on-roll', about, status: 'You are not on the roll' } as const
  return {
    own: 'waiting',
    about: `${about} ${vote && hasOptions(vote.majority) ? 'Several options.' : 'For, against or abstain.'}`,
    status: 'You have not voted',
    tone: 'todo',
    act: { href: `/motions/${number}/vote` as Route, label: 'Vote', primary: true },
  } as const
}

/** Votes that are called and not open yet. */
export function comingVotes(motions: readonly MotionLine[]): NowItem[] {
  return motions.flatMap(({ number, title, vote }) =>
    vote?.phase === 'not-yet-open'
      ? [
          {
            title,
            href: `/motions/${number}` as Route,
            at: vote.opensAt,
            left: timeUntilInWords(vote.opensAt, now()),
            about: vote.objectionsToStop
              ? `Motion ${number}. Members can object from ${momentInWords(vote.opensAt)}.`
              : `Motion ${number}. Voting opens on ${momentInWords(vote.opensAt)}.`,
          },
        ]
      : [],
  )
}

/** Motions that need a seconder, the one that has waited longest first. */
export function motionsToSecond(motions: readonly MotionLine[]): NowItem[] {
  return motions.toReversed().map(({ number, title, mover, movedAt }) => ({
    title,
    href: `/motions/${number}` as Route,
    at: movedAt,
    left: waiting(movedAt),
    about: mover ? `Motion ${number}, moved by ${isolateName(mover)}.` : `Motion ${number}.`,
    act: { href: `/motions/${number}` as Route, label: 'Read the motion' },
  }))
}

function waiting(since: Date): string {
  const days = daysBetween(dateOf(since), dateOf(now()))
  if (days === 0) return 'since today'
  return days === 1 ? 'for 1 day' : `for ${days} days`
}
