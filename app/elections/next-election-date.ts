import type { listElections } from '@/lib/democracy/elections/read'
import { momentInWords } from '@/lib/kernel/calendar'

type Line = Pick<
  Awaited<ReturnType<typeof listElections>>[number],
  'phase' | 'nominationsOpenAt' | 'nominationsCloseAt' | 'opensAt' | 'closesAt'
>

/** What comes next in an election, in a sentence. */
export function nextElectionDate(line: Line): string {
  switch (line.phase) {
    case 'called':
      return `Nominations open on ${momentInWords(line.nominationsOpenAt)}`
    case 'nominations':
      return `Nominations close on ${momentInWords(line.nominationsCloseAt)}`
    case 'voting':
      return `Voting closes on ${momentInWords(line.closesAt)}`
    case 'withdrawals':
    case 'preparing':
    case 'collecting':
      return `Voting opens on ${momentInWords(line.opensAt)}`
    case 'cancelled':
      return 'There will be no vote'
    case 'void':
      return 'Not counted: it is called again'
    default:
      return `Voting closed on ${momentInWords(line.closesAt)}`
  }
}
