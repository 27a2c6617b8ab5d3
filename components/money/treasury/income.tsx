import { type ColumnTone, MonthColumns } from '@/components/charts/month-columns'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import {
  type IncomeMonth,
  type IncomePart,
  incomePartName,
  incomeParts,
} from '@/lib/money/treasury/dashboard/income'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'
import { paidBands } from '@/lib/organisation'

// The first band at the foot. More bands than colours begin again.
const bandTones: readonly ColumnTone[] = ['ivy', 'ink', 'banner', 'plum', 'harbour']
const drawn: { part: IncomePart; tone: ColumnTone }[] = [
  ...paidBands.map((part, place) => ({ part, tone: bandTones[place % bandTones.length]! })),
  { part: 'other', tone: 'open' },
]

/** What came in by month and band, drawn and as a table, this month last. */
export function Income({ months }: { months: readonly IncomeMonth[] }) {
  const most = Math.max(...months.map(({ total }) => total))
  return (
    <>
      <MonthColumns
        parts={drawn.map(({ part, tone }) => ({ label: incomePartName(part), tone }))}
        months={months.map((line) => ({
          label: monthInWords(line.month),
          values: drawn.map(({ part }) => line[part]),
        }))}
        most={inPounds(most)}
      />
      <Table
        caption="What came in by month and band"
        captionHidden
        columns={[
          { key: 'month', head: 'Month' },
          ...drawn.map(({ part }) => ({ key: part, head: incomePartName(part), numeric: true })),
          { key: 'total', head: 'Came in', numeric: true },
          { key: 'back', head: incomePartName('back'), numeric: true },
        ]}
        rows={months.toReversed().map((line) => ({
          id: line.month,
          cells: {
            month: monthInWords(line.month),
            ...Object.fromEntries(incomeParts.map((part) => [part, inPounds(line[part])])),
            total: <b>{inPounds(line.total)}</b>,
          },
        }))}
      />
    </>
  )
}
