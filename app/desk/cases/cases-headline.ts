import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How it stands with the cases that an officer sees: "Two cases are open". */
export function casesHeadline(count: number): string {
  if (count === 0) return 'No case is open'
  return count === 1 ? 'One case is open' : `${capital(countInWords(count))} cases are open`
}
