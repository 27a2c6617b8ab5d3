import type { Route } from 'next'
import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { linesLeftInWords } from '@/lib/money/bank-statements/statement-wording'

type Statement = {
  id: string
  format: string
  firstOn: string
  lastOn: string
  closingPence: number | null
  left: number
}

/** The statements that were uploaded, each leading to what is left of it. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  return (
    <Table
      caption="Bank statements"
      columns={[
        { key: 'days', head: 'From and to' },
        { key: 'left', head: 'Status' },
        { key: 'format', head: 'File' },
        { key: 'closing', head: 'Closing balance', numeric: true },
      ]}
      rows={statements.map(({ id, format, firstOn, lastOn, closingPence, left }) => ({
        id,
        cells: {
          days: (
            <Link prefetch={false} href={`/desk/money/bank/${id}` as Route}>
              {inWords(firstOn)} to {inWords(lastOn)}
            </Link>
          ),
          left: <Tag tone={left === 0 ? 'done' : 'todo'}>{linesLeftInWords(left)}</Tag>,
          format,
          closing: closingPence === null ? 'Not known' : toThePenny(closingPence),
        },
      }))}
    />
  )
}
