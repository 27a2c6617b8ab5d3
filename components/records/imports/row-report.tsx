import { Table } from '@/components/ui/table'

type Line = { line: number; who: string; why: string }

/** Rows that were not imported, each with the reason. */
export function RowReport({ rows, caption }: { rows: Line[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'line', head: 'Row' },
        { key: 'who', head: 'Email address' },
        { key: 'why', head: 'Reason' },
      ]}
      rows={rows.map(({ line, who, why }) => ({
        id: String(line),
        cells: { line: line.toLocaleString('en-GB'), who: who || 'None', why },
      }))}
    />
  )
}
