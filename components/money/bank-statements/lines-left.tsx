import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { toThePenny } from '@/lib/kernel/money'

type Line = { id: string; on: string; pence: number; words: string }

/** The lines that nothing in our books is matched with, each leading to what can be done about it. */
export function LinesLeft({ lines, caption }: { lines: readonly Line[]; caption: string }) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'line', head: 'Date, and what the bank wrote' },
        { key: 'pence', head: 'Amount', numeric: true },
      ]}
      rows={lines.map(({ id, on, pence, words }) => ({
        id,
        cells: {
          line: (
            <>
              <Link
                prefetch={false}
                href={`/desk/money/bank/lines/${id}` as Route}
                className="whitespace-nowrap"
              >
                {inWords(on)}
              </Link>
              {words && <span className="block font-normal text-sm">{isolateName(words)}</span>}
            </>
          ),
          pence: toThePenny(pence),
        },
      }))}
    />
  )
}
