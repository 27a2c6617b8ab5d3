import { type ColumnTone, MonthColumns } from '@/components/charts/month-columns'
import { Details } from '@/components/ui/details'
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

/** Two years of what came in, drawn and as a table, this month last. */
export function Income({ months }: { months: readonly IncomeMonth[] }) {
  const most = Math.max(...months.map(({ total, back }) => total - back))
  return (
    <section className="flow">
      <h2>Income over the last two years</h2>
      <MonthColumns
        parts={drawn.map(({ part, tone }) => ({ label: incomePartName(part), tone }))}
        months={months.map((line) => ({
          label: monthInWords(line.month),
          values: drawn.map(({ part }) => line[part]),
        }))}
        most={inPounds(most)}
      />
      <p className="text-ink-soft text-sm">
        Dues and other money in, by the day it was paid, before Stripe’s fees. Refunds count in the
        month they were made. Payouts to our bank only move money, so they are not counted.
      </p>
      <Details summary="The numbers, month by month">
        <Table
          caption="What came in by month and band"
          captionHidden
          columns={[
            { key: 'month', head: 'Month' },
            ...incomeParts.map((part) => ({
              key: part,
              head: incomePartName(part),
              numeric: true,
            })),
            { key: 'total', head: 'Came in', numeric: true },
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
      </Details>
    </section>
  )
}
