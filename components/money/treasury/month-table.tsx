import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { toThePenny } from '@/lib/kernel/money'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'

type Props = { months: readonly { month: string; came: number; went: number }[] }

/** The months of the books, each leading to its report. */
export function MonthTable({ months }: Props) {
  return (
    <Table
      caption="Months"
      captionHidden
      columns={[
        { key: 'month', head: 'Month' },
        { key: 'came', head: 'Came in', numeric: true },
        { key: 'went', head: 'Went out', numeric: true },
      ]}
      rows={months.map(({ month, came, went }) => {
        const path = `/desk/money/reports/${month.slice(0, 7)}` as const
        return {
          id: month,
          cells: {
            month: (
              <Link prefetch={false} href={path}>
                {monthInWords(month)}
              </Link>
            ),
            came: toThePenny(came),
            went: toThePenny(went),
          },
        }
      })}
    />
  )
}
