import { Notice } from '@/components/ui/notice'
import { agreesInMoney, balanceInWords, troubleInWords } from '@/lib/reconciliation/in-words'

type Run = Parameters<typeof balanceInWords>[0] & { done: number; total: number | null }

/** How far a walk is, or whether the money agreed at its end. While it runs the page comes again by itself. */
export function RunFacts({ run }: { run: Run }) {
  const trouble = troubleInWords(run)
  const balance = balanceInWords(run)
  return (
    <>
      {run.state === 'running' && <Progress done={run.done} total={run.total ?? 0} />}
      {trouble && <Notice kind="warning">{trouble}</Notice>}
      {run.state === 'done' && balance && (
        <Notice
          kind={agreesInMoney(run) ? 'success' : 'warning'}
          title={agreesInMoney(run) ? 'The money agrees' : 'The money does not agree'}
        >
          {balance}
        </Notice>
      )}
    </>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const most = Math.max(total, done)
  return (
    <div className="flow">
      <meta httpEquiv="refresh" content="2" />
      <p className="headline text-lg" id="progress">
        {done < most || most === 0
          ? `${figure(done)} of ${figure(most)} customers done`
          : 'All customers are done; now the payouts'}
      </p>
      <progress
        aria-labelledby="progress"
        className="block h-5 w-full appearance-none border-2 border-ink bg-sunk [&::-moz-progress-bar]:bg-harbour [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-harbour"
        value={done}
        max={Math.max(most, 1)}
      />
    </div>
  )
}
