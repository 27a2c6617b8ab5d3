import type { Election } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'

/** Before there is a result: when it comes, and who has to do what until then. */
export function resultPending({ phase, closesAt }: Pick<Election, 'phase' | 'closesAt'>): string {
  switch (phase) {
    case 'cancelled':
      return 'This election was cancelled, so there will be no result.'
    case 'void':
      return 'This election could not be counted, so there will be no result. The ballots stay sealed, and the election is called again.'
    case 'closed':
    case 'opened':
      return 'Voting has closed. Two of the three key-holders now enter their keys; then the ballots are opened and counted straight away, and the result appears here.'
    default:
      return `Voting closes on ${momentInWords(closesAt)}. Then two of the three key-holders open the ballots, and the result appears here. Until then nobody sees any numbers.`
  }
}
