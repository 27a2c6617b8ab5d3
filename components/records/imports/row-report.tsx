import { Table } from '@/components/ui/table'

type Line = { line: number; who: string; why: string }

/** Rows with what is to be said of them. */
export function RowReport({ rows, caption }: { rows: Line[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'line', head: 'Line' },
        { key: 'who', head: 'Email address' },
        { key: 'why', head: 'What there is to say' },
      ]}
      rows={rows.map(({ line, who, why }) => ({
        id: String(line),
        cells: { line: line.toLocaleString('en-GB'), who: who || 'None', why },
      }))}
    />
  )
}
