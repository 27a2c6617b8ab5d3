import { Name } from '@/components/ui/name'
import { Table } from '@/components/ui/table'
import { memberNumberInWords } from '@/lib/people/members/member-number'

type Row = { name: string; number: number }

/** Who has a ballot paper. Never when, and not who has one by hand: those few votes are on the board without names. */
export function MarkedRegister({ all, rows }: { all: number; rows: readonly Row[] }) {
  return (
    <Table
      caption={`Members with a ballot paper: ${all.toLocaleString('en-GB')}`}
      columns={[
        { key: 'name', head: 'Name' },
        { key: 'number', head: 'Membership number' },
      ]}
      rows={rows.map(({ name, number }) => ({
        id: String(number),
        cells: {
          name: <Name instead="Name withheld">{name}</Name>,
          number: memberNumberInWords(number),
        },
      }))}
    />
  )
}
