import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'

type Props = {
  state: string
  rows: number
  done: number
  lastError: string | null
  counts: Record<string, number>
}

const words: Record<string, string> = {
  checking: 'rows checked',
  running: 'rows imported',
  undoing: 'members checked',
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** How far an import is. Leaving the page does not stop it. */
export function ImportProgress({ state, rows, done, lastError, counts }: Props) {
  const waiting = state === 'running' ? (counts.good ?? 0) : (counts.in ?? 0)
  const all = state === 'checking' ? rows : Math.max(done + waiting, 1)
  return (
    <div className="flow">
      <Progress words={`${figure(done)} of ${figure(all)} ${words[state]}`} done={done} all={all} />
      <p>You can leave this page. The work carries on without you, even after a fault.</p>
      {lastError && (
        <Notice kind="warning">
          It was interrupted. We will try again automatically, and nothing is done twice.
        </Notice>
      )}
    </div>
  )
}
