import type { Phase } from '@/lib/democracy/elections/phase'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

type Line = { title: string; phase: Phase }

/** Elections under way, as a reader needs them: where votes or names are wanted, then what is only under way. */
export function electionsHeadline(underWay: readonly Line[]): string {
  const open = underWay.filter(({ phase }) => phase === 'voting' || phase === 'nominations')
  const [first] = open.length > 0 ? open : underWay
  if (!first) return 'No election is under way'
  if (open.length === 1)
    return `${first.phase === 'voting' ? 'Voting is open' : 'Nominations are open'}: ${first.title}`
  if (open.length > 1 && open.every(({ phase }) => phase === 'voting'))
    return `Voting is open in ${countInWords(open.length)} elections`
  if (underWay.length === 1) return `One election is under way: ${first.title}`
  return `${capital(countInWords(underWay.length))} elections are under way`
}
