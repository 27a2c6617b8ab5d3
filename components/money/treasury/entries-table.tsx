import Link from 'next/link'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { type EntryWords, entryInWords } from '@/lib/money/ledger/entry-label'

export type EntryLine = EntryWords & {
  id: string
  amountPence: number
  occurredAt: Date
  fees?: number
  note?: string | null
  by?: string | null
}

type Props = {
  caption: string
  entries: readonly EntryLine[]
  /** Whether each entry leads to its own page. */
  linked?: boolean
}

/** Entries in the books, each with its date, what it is, who entered it and Stripe's fee. */
export function EntriesTable({ caption, entries, linked }: Props) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', head: 'What' },
        { key: 'amount', head: 'Amount', numeric: true },
      ]}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: {
          what: <What entry={entry} linked={linked} />,
          amount: inPounds(entry.amountPence),
        },
      }))}
    />
  )
}

function What({ entry, linked }: { entry: EntryLine; linked?: boolean }): ReactNode {
  const words = entryInWords(entry)
  const more = [
    inWords(dateOf(entry.occurredAt)),
    entry.fees && `Stripe fee ${inPounds(-entry.fees)}`,
    entry.by && `entered by ${isolateName(entry.by)}`,
    entry.note,
  ]
  return (
    <>
      {linked ? (
        <Link prefetch={false} href={`/desk/money/entries/${entry.id}`}>
          {words}
        </Link>
      ) : (
        words
      )}
      <span className="block font-normal text-ink-soft text-sm">
        {more.filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
