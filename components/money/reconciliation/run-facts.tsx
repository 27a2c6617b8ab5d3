import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import {
  agreesInMoney,
  balanceInWords,
  troubleInWords,
} from '@/lib/money/reconciliation/run-wording'

type Run = Parameters<typeof balanceInWords>[0] & { done: number; total: number | null }

/** How far a comparison is, or whether the money agreed at its end. */
export function RunFacts({ run }: { run: Run }) {
  const trouble = troubleInWords(run)
  const balance = balanceInWords(run)
  return (
    <>
      {run.state === 'running' && <Comparing done={run.done} total={run.total ?? 0} />}
      {trouble && <Notice kind="warning">{trouble}</Notice>}
      {run.state === 'done' && balance && (
        <Notice
          kind={agreesInMoney(run) ? 'success' : 'warning'}
          title={agreesInMoney(run) ? 'The money matches' : 'The money does not match'}
        >
          {balance}
        </Notice>
      )}
    </>
  )
}

/** "320 of 1,200 customers checked" */
function Comparing({ done, total }: { done: number; total: number }) {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const most = Math.max(total, done)
  const words =
    done < most || most === 0
      ? `${figure(done)} of ${figure(most)} customers checked`
      : 'All customers checked; now checking payouts'
  return (
    <div className="flow">
      <Progress words={words} done={done} all={most} />
    </div>
  )
}
