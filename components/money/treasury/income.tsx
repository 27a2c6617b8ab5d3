import { MonthColumns } from '@/components/charts/month-columns'
import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import {
  type IncomeMonth,
  type IncomePart,
  incomeParts,
} from '@/lib/money/treasury/dashboard/income'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'

const drawn = [
  { part: 'basic', tone: 'ink' },
  { part: 'concession', tone: 'ivy' },
  { part: 'solidarity', tone: 'poppy' },
  { part: 'other', tone: 'open' },
] as const

/** Two years of what came in, drawn and as a table, this month last. */
export function Income({ months }: { months: readonly IncomeMonth[] }) {
  const parts = Object.keys(incomeParts) as IncomePart[]
  const most = Math.max(...months.map(({ total, back }) => total - back))
  return (
    <section className="flow">
      <h2>Income over the last two years</h2>
      <MonthColumns
        parts={drawn.map(({ part, tone }) => ({ label: incomeParts[part], tone }))}
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
            ...parts.map((part) => ({ key: part, head: incomeParts[part], numeric: true })),
            { key: 'total', head: 'Came in', numeric: true },
          ]}
          rows={months.toReversed().map((line) => ({
            id: line.month,
            cells: {
              month: monthInWords(line.month),
              ...Object.fromEntries(parts.map((part) => [part, inPounds(line[part])])),
              total: <b>{inPounds(line.total)}</b>,
            },
          }))}
        />
      </Details>
    </section>
  )
}
