import type { Moves } from '@/lib/kernel/states'

/** A composite waits for the consent of all movers, is a motion, or has come to an end. */
export type CompositeState = 'proposed' | 'made' | 'ended'

export const compositeMoves = {
  make: { from: ['proposed'], to: 'made' },
  fall: { from: ['proposed'], to: 'ended' },
  takeApart: { from: ['made'], to: 'ended' },
} as const satisfies Moves<CompositeState>

/**
 * Why it ended: a mover said no; the last day for motions was over before all had answered; one of the motions was withdrawn or put to a
 * vote by itself; whoever proposed it took it back; or a mover withdrew it after it was made.
 */
export type CompositeEnd = 'refused' | 'lapsed' | 'original-gone' | 'withdrawn' | 'taken-apart'

/** Why it came to nothing, after "It came to nothing, because". */
export const endsInWords: Record<CompositeEnd, string> = {
  refused: 'one of the movers did not consent',
  lapsed: 'not all movers had consented by the last day for motions',
  'original-gone':
    'one of the motions was withdrawn, voted on or removed from the agenda meanwhile',
  withdrawn: 'it was withdrawn before all movers had consented',
  'taken-apart': 'one of the movers withdrew it before the meeting',
}

/** So many motions one text can stand for: more than that nobody compares side by side. */
export const mostInComposite = 6

/** "Motions 3, 5 and 8" */
export function motionsInWords(numbers: readonly number[]): string {
  const [last, ...before] = [...numbers].reverse()
  return `Motions ${before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : last}`
}
