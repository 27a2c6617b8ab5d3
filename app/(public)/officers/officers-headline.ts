import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How many people hold an office, each counted once. */
export function officersHeadline(people: number): string {
  if (people === 0) return 'Nobody holds an office at the moment'
  return people === 1
    ? 'One person who answers to our members'
    : `${capital(countInWords(people))} people who answer to our members`
}
