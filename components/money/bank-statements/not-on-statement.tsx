import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { toThePenny } from '@/lib/kernel/money'
import { entryOfBankInWords } from '@/lib/money/bank-statements/statement-wording'
import type { CorrectedEntry } from '@/lib/money/bank-statements/suggest-matches'

/** What our books have at the bank, and no statement shows. */
export function NotOnStatement({ entries }: { entries: readonly CorrectedEntry[] }) {
  return (
    <Table
      caption="In our books, not matched with a statement"
      columns={[
        { key: 'entry', head: 'Entry' },
        { key: 'pence', head: 'Amount', numeric: true },
      ]}
      rows={entries.map((entry) => ({
        id: entry.ids[0]!,
        cells: {
          entry: (
            <Link prefetch={false} href={`/desk/money/entries/${entry.ids[0]}` as Route}>
              {entryOfBankInWords(entry)}
            </Link>
          ),
          pence: toThePenny(entry.bankPence),
        },
      }))}
    />
  )
}
