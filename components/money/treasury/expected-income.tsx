import { MonthColumns } from '@/components/charts/month-columns'
import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import type { ExpectedMonth } from '@/lib/money/treasury/dashboard/expected'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'

/** What the next twelve months bring if everybody stays. */
export function ExpectedIncome({ months }: { months: readonly ExpectedMonth[] }) {
  const sum = (part: 'monthly' | 'yearly' | 'total') =>
    inPounds(months.reduce((total, line) => total + line[part], 0))
  return (
    <section className="flow">
      <h2>{sum('total')} expected over the next 12 months</h2>
      <MonthColumns
        parts={[
          { label: 'Paid monthly', tone: 'ink' },
          { label: 'Yearly renewals', tone: 'poppy' },
        ]}
        months={months.map(({ month, monthly, yearly }) => ({
          label: monthInWords(month),
          values: [monthly, yearly],
        }))}
        most={inPounds(Math.max(...months.map(({ total }) => total)))}
      />
      <p className="text-ink-soft text-sm">
        From the subscriptions that run today: each month’s dues, yearly ones in the month of their
        renewal, none during a payment holiday and none after an end that was asked for. Whoever is
        in arrears is left out, and so is everybody who may still join.
      </p>
      <Details summary="The numbers, month by month">
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
      </Details>
    </section>
  )
}
