import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { dateOf, inWords, timeInWords } from '@/lib/kernel/calendar'
import { byWhom, lengthInWords } from '@/lib/money/reconciliation/run-wording'

type Run = {
  id: string
  state: string
  startedAt: Date
  endedAt: Date | null
  startedBy: string | null
  atNight: boolean
  done: number
  corrected: number
  waiting: number
}

/** The most recent comparisons: when, started by whom, how long, and what came of them. */
export function RunTable({ runs }: { runs: readonly Run[] }) {
  return (
    <Table
      caption="Recent comparisons"
      columns={[
        { key: 'when', head: 'When' },
        { key: 'who', head: 'Started by' },
        { key: 'length', head: 'How long' },
        { key: 'done', head: 'Customers', numeric: true },
        { key: 'corrected', head: 'Corrected', numeric: true },
        { key: 'waiting', head: 'Waiting', numeric: true },
      ]}
      rows={runs.map((run) => ({
        id: run.id,
        cells: {
          when: (
            <Link
              href={`/desk/money/reconciliation/${run.id}`}
              prefetch={false}
              className="whitespace-nowrap"
            >
              {inWords(dateOf(run.startedAt))}
              <span className="block font-normal text-sm">at {timeInWords(run.startedAt)}</span>
            </Link>
          ),
          who: byWhom(run),
          length: run.state === 'failed' ? 'Not finished' : (lengthInWords(run) ?? 'Under way'),
          done: run.done,
          corrected: run.corrected,
          waiting: run.waiting,
        },
      }))}
    />
  )
}
