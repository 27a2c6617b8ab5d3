import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { inPounds } from '@/lib/kernel/money'
import { monthInWords } from '@/lib/treasury/dashboard/months'

type Props = { months: readonly { month: string; came: number; went: number }[] }

/** The months of the books, each leading to its report, its paper and its list. */
export function MonthTable({ months }: Props) {
  return (
    <Table
      caption="Months"
      captionHidden
      columns={[
        { key: 'month', head: 'Month' },
        { key: 'came', head: 'Came in', numeric: true },
        { key: 'went', head: 'Went out', numeric: true },
        { key: 'files', head: 'To keep' },
      ]}
      rows={months.map(({ month, came, went }) => {
        const path = `/desk/money/reports/${month.slice(0, 7)}`
        const name = monthInWords(month)
        return {
          id: month,
          cells: {
            month: (
              <Link prefetch={false} href={path as Route}>
                {name}
              </Link>
            ),
            came: inPounds(came),
            went: inPounds(went),
            files: (
              <>
                <a href={`${path}/report.pdf`}>
                  PDF<span className="sr-only"> of {name}</span>
                </a>
                {' · '}
                <a href={`${path}/report.csv`}>
                  CSV<span className="sr-only"> of {name}</span>
                </a>
              </>
            ),
          },
        }
      })}
    />
  )
}
