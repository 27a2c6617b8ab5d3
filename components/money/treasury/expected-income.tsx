import { MonthColumns } from '@/components/charts/month-columns'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import type { ExpectedMonth } from '@/lib/money/treasury/dashboard/expected'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'

/** What the next twelve months bring if everyone stays. */
export function ExpectedIncome({ months }: { months: readonly ExpectedMonth[] }) {
  const sum = (part: 'monthly' | 'yearly' | 'total') =>
    inPounds(months.reduce((total, line) => total + line[part], 0))
  return (
    <>
      <MonthColumns
        parts={[
          { label: 'Paid monthly', tone: 'ink' },
          { label: 'Yearly renewals', tone: 'banner' },
        ]}
        months={months.map(({ month, monthly, yearly }) => ({
          label: monthInWords(month),
          values: [monthly, yearly],
        }))}
        most={inPounds(Math.max(...months.map(({ total }) => total)))}
      />
      <Table
        caption="Expected by month"
        captionHidden
        columns={[
          { key: 'month', head: 'Month' },
          { key: 'monthly', head: 'Paid monthly', numeric: true },
          { key: 'yearly', head: 'Yearly renewals', numeric: true },
          { key: 'total', head: 'Expected', numeric: true },
        ]}
        rows={months.map((line) => ({
          id: line.month,
          cells: {
            month: monthInWords(line.month),
            monthly: inPounds(line.monthly),
            yearly: inPounds(line.yearly),
            total: inPounds(line.total),
          },
        }))}
        foot={{
          month: '12 months',
          monthly: sum('monthly'),
          yearly: sum('yearly'),
          total: sum('total'),
        }}
      />
    </>
  )
}
