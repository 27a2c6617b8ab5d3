import type { Route } from 'next'
import { unlessObjected } from '@/components/democracy/motions/motion-labels'
import type { MotionEntry } from '@/components/democracy/motions/motion-list'
import type { MotionLine } from '@/lib/democracy/motions/read'
import { dateOf, inWords, momentInWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'

/** A motion as a line of a list: what it is about, and how it stands for whoever is looking. */
export function motionListEntry(motion: MotionLine): MotionEntry {
  const { number, title } = motion
  return { number, title, href: `/motions/${number}` as Route, ...standing(motion) }
}

function standing(motion: MotionLine): Partial<MotionEntry> {
  const { number, vote } = motion
  if (!vote) {
    const about =
      motion.mover && `Moved by ${isolateName(motion.mover)} on ${inWords(dateOf(motion.movedAt))}`
    if (motion.state === 'moved') return { about, status: 'Needs a seconder', tone: 'attention' }
    return { about, status: 'Waiting for a vote', tone: 'neutral' }
  }
  switch (vote.phase) {
    case 'not-yet-open':
      if (vote.objectionsToStop)
        return {
          about: `Members can object from ${momentInWords(vote.opensAt)}`,
          status: 'By consent',
        }
      return { about: `Voting opens on ${momentInWords(vote.opensAt)}`, status: 'Vote called' }
    case 'open':
      if (vote.objectionsToStop)
        return {
          about: `${unlessObjected(vote.objectionsToStop)} by ${momentInWords(vote.closesAt)}`,
          ...(motion.ownVote === 'against'
            ? { status: 'You object', tone: 'attention' }
            : { status: 'By consent' }),
        }
      return { about: `Voting closes on ${momentInWords(vote.closesAt)}`, ...ownPart(motion) }
    case 'closed':
      return {
        about: vote.objectionsToStop ? 'The time to object is over' : 'Voting has closed',
        status: 'Waiting for the result',
      }
    case 'declared':
      return {
        href: `/motions/${number}/result` as Route,
        about: `Declared on ${inWords(dateOf(vote.declaredAt!))}`,
        ...(vote.outcome === 'carried'
          ? { status: 'Carried', tone: 'done' }
          : { status: 'Lost', tone: 'stopped' }),
      }
  }
}

function ownPart({ marked, onRoll }: MotionLine): Partial<MotionEntry> {
  if (marked) return { status: 'You have voted', tone: 'done' }
  return onRoll ? { status: 'Vote now', tone: 'todo' } : { status: 'Voting is open' }
}
