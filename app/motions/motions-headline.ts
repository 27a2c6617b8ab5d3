import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

type Open = {
  title: string
  marked: boolean
  onRoll: boolean
  /** Where it is carried unless so many object, whoever agrees has nothing to do. */
  vote?: { objectionsToStop: number | null }
}

/** How things are with our motions, for whoever is looking: what waits for their vote before what is only open. */
export function motionsHeadline(open: readonly Open[]): string {
  const waiting = open.filter(
    ({ marked, onRoll, vote }) => onRoll && !marked && !vote?.objectionsToStop,
  )
  const [first] = waiting.length > 0 ? waiting : open
  if (!first) return 'No vote on a motion is open'
  if (waiting.length === 1) return `You can vote on one motion: ${first.title}`
  if (waiting.length > 1) return `You can vote on ${countInWords(waiting.length)} motions`
  if (open.length === 1 && first.vote?.objectionsToStop)
    return `One motion is carried unless members object: ${first.title}`
  if (open.length === 1) return `One vote is open: ${first.title}`
  return `${capital(countInWords(open.length))} votes are open`
}
