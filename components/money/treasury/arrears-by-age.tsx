import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import { type ArrearsAge, arrearsAges } from '@/lib/money/treasury/arrears-ages'

type Props = {
  lines: readonly { age: ArrearsAge; count: number; pence: number }[]
  /** Where the names are, for those who may see them. */
  list?: (age: ArrearsAge) => Route
}

/** What is owed, by how long it has been; no row for an age at which nobody owes. */
export function ArrearsByAge({ lines, list }: Props) {
  const sumOf = (age?: ArrearsAge) => {
    const theirs = lines.filter((line) => !age || line.age === age)
    return {
      members: theirs.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB'),
      owed: inPounds(theirs.reduce((sum, { pence }) => sum + pence, 0)),
    }
  }
  const owing = (Object.keys(arrearsAges) as ArrearsAge[]).filter((age) =>
    lines.some((line) => line.age === age && line.count > 0),
  )
  return (
    <Table
      caption="Arrears by age"
      captionHidden
      columns={[
        { key: 'age', head: 'Unpaid for' },
        { key: 'members', head: 'Members', numeric: true },
        { key: 'owed', head: 'Owed', numeric: true },
      ]}
      rows={owing.map((age) => ({
        id: age,
        cells: {
          age: list ? (
            <Link href={list(age)} prefetch={false}>
              {arrearsAges[age]}
            </Link>
          ) : (
            arrearsAges[age]
          ),
          ...sumOf(age),
        },
      }))}
      foot={{ age: 'Total', ...sumOf() }}
    />
  )
}
