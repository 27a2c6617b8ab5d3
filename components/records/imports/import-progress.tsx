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
  checking: 'rows looked at',
  running: 'rows taken in',
  undoing: 'members looked at',
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** How far it is. Whoever leaves it stops nothing. */
export function ImportProgress({ state, rows, done, lastError, counts }: Props) {
  const waiting = state === 'running' ? (counts.good ?? 0) : (counts.in ?? 0)
  const all = state === 'checking' ? rows : Math.max(done + waiting, 1)
  return (
    <div className="flow">
      <Progress words={`${figure(done)} of ${figure(all)} ${words[state]}`} done={done} all={all} />
      <p>You can leave this page. It goes on without you, also after a fault.</p>
      {lastError && (
        <Notice kind="warning">
          It was interrupted and is tried again by itself. Nothing is done twice.
        </Notice>
      )}
    </div>
  )
}
