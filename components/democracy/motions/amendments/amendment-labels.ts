import type { TagTone } from '@/components/ui/tag'
import type { Amendment } from '@/lib/democracy/motions/amendments/read-amendments'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

type Standing = Pick<Amendment, 'state' | 'seconded' | 'first' | 'hands' | 'decidedIn'>

/** How an amendment stands, in a few words. */
export function amendmentStatus({ state, seconded, first, hands, decidedIn }: Standing): {
  words: string
  tone: TagTone
} {
  const figures = hands ?? decidedIn?.count
  const votes = figures ? `, ${figures.for} to ${figures.against}` : ''
  switch (state) {
    case 'moved':
      return { words: 'Needs a seconder', tone: 'attention' }
    case 'seconded':
      if (first) return { words: `Falls if A${first} is carried`, tone: 'special' }
      return hands
        ? { words: 'Counted, to be confirmed', tone: 'attention' }
        : { words: 'To be voted on', tone: 'todo' }
    case 'accepted':
      return { words: 'Accepted by the mover', tone: 'done' }
    case 'carried':
      return { words: `Carried${votes}`, tone: 'done' }
    case 'lost':
      return { words: `Lost${votes}`, tone: 'neutral' }
    case 'withdrawn':
      return { words: 'Withdrawn', tone: 'neutral' }
    case 'fallen':
      return { words: seconded ? 'Fallen' : 'Fell without a seconder', tone: 'neutral' }
  }
}

/** "Four amendments, two of them collide." */
export function amendmentsInWords(count: number, colliding: number): string | undefined {
  if (count === 0) return undefined
  const amendments = `${capital(countInWords(count))} ${count === 1 ? 'amendment' : 'amendments'}`
  if (colliding === 0) return `${amendments}.`
  return colliding === count
    ? `${amendments}, and they collide.`
    : `${amendments}, ${countInWords(colliding)} of them collide.`
}
