import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { momentInWords } from '@/lib/kernel/calendar'
import { importStateLabels } from './import-state-labels'

type Line = {
  id: string
  fileName: string
  state: string
  rows: number
  startedAt: Date
  startedBy: string | null
}

/** Previous imports, and the status of each. */
export function ImportTable({ imports, href }: { imports: Line[]; href: (id: string) => Route }) {
  return (
    <Table
      caption="Previous imports"
      columns={[
        { key: 'file', head: 'List' },
        { key: 'state', head: 'Status' },
        { key: 'rows', head: 'Rows', numeric: true },
        { key: 'when', head: 'Uploaded' },
      ]}
      rows={imports.map(({ id, fileName, state, rows, startedAt, startedBy }) => ({
        id,
        cells: {
          file: (
            <Link prefetch={false} href={href(id)}>
              {fileName}
            </Link>
          ),
          state: importStateLabels[state] ?? state,
          rows: rows.toLocaleString('en-GB'),
          when: `${momentInWords(startedAt)}, ${startedBy || 'by command'}`,
        },
      }))}
    />
  )
}
