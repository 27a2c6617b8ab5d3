import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Row = { name: string; number: number; kind: 'collected' | 'by-hand' }

/** Who has a ballot paper, and how. Never when. */
export function MarkedRegister({ all, rows }: { all: number; rows: readonly Row[] }) {
  return (
    <Table
      caption={`Members with a ballot paper: ${all.toLocaleString('en-GB')}`}
      columns={[
        { key: 'name', head: 'Name' },
        { key: 'number', head: 'Membership number' },
        { key: 'how', head: 'Ballot paper' },
      ]}
      rows={rows.map(({ name, number, kind }) => ({
        id: String(number),
        cells: {
          name: <Name instead="Name withheld">{name}</Name>,
          number: memberNumberInWords(number),
          how: kind === 'collected' ? 'Collected online' : 'By hand',
        },
      }))}
    />
  )
}
