import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How it stands with the post: "Two letters wait to be posted". */
export function postHeadline(count: number): string {
  if (count === 0) return 'No letters to post'
  if (count === 1) return 'One letter waits to be posted'
  return `${capital(countInWords(count))} letters wait to be posted`
}
