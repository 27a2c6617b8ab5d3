import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** How it stands with our polls. */
export function pollsHeadline(open: readonly { answered: boolean; mayAnswer: boolean }[]): string {
  if (open.length === 0) return 'No poll is open'
  const waiting = open.filter(({ answered, mayAnswer }) => mayAnswer && !answered).length
  const are = `${capital(countInWords(open.length))} ${open.length === 1 ? 'poll is' : 'polls are'} open`
  if (waiting === 0) return are
  if (waiting === open.length)
    return `${are} and ${waiting === 1 ? 'waits' : 'wait'} for your answer`
  return `${are}, and ${countInWords(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for your answer`
}

type Closed = {
  answered: number | null
  options: readonly { text: string; chosen: number | null }[]
}

/** What a poll came to. */
export function pollResultHeadline({ answered, options }: Closed): string {
  if (answered === null) return 'Too few answered to tell how'
  const most = Math.max(...options.map(({ chosen }) => chosen ?? 0))
  const first = options.filter(({ chosen }) => chosen === most)
  if (first.length > 1)
    return `${capital(countInWords(first.length))} answers came first with ${most.toLocaleString('en-GB')} each`
  return `${most.toLocaleString('en-GB')} of ${answered.toLocaleString('en-GB')} chose “${first[0]!.text}”`
}
