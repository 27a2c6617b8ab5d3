import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How it stands with the complaints that an officer sees: "Two complaints are open". */
export function complaintsHeadline(count: number): string {
  if (count === 0) return 'No complaint is open'
  return count === 1
    ? 'One complaint is open'
    : `${capital(countInWords(count))} complaints are open`
}
