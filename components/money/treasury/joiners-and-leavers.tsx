import { Table } from '@/components/ui/table'
import { monthInWords } from '@/lib/money/treasury/dashboard/months'

type Line = { month: string; joined: number; left: number; lapsed: number }

/** Who came, who left and whose membership lapsed, month by month, this one first. */
export function JoinersAndLeavers({ months }: { months: readonly Line[] }) {
  const number = (count: number) => count.toLocaleString('en-GB')
  const sum = (part: 'joined' | 'left' | 'lapsed') =>
    months.reduce((total, line) => total + line[part], 0)
  const more = ({ joined, left, lapsed }: Omit<Line, 'month'>) => {
    const change = joined - left - lapsed
    return change > 0 ? `+${number(change)}` : number(change).replace('-', '−')
  }
  const all = { joined: sum('joined'), left: sum('left'), lapsed: sum('lapsed') }
  return (
    <Table
      caption="Joined, left and lapsed by month"
      captionHidden
      columns={[
        { key: 'month', head: 'Month' },
        { key: 'joined', head: 'Joined', numeric: true },
        { key: 'left', head: 'Left', numeric: true },
        { key: 'lapsed', head: 'Lapsed', numeric: true },
        { key: 'more', head: 'Net change', numeric: true },
      ]}
      rows={months.toReversed().map((line) => ({
        id: line.month,
        cells: {
          month: monthInWords(line.month),
          joined: number(line.joined),
          left: number(line.left),
          lapsed: number(line.lapsed),
          more: more(line),
        },
      }))}
      foot={{
        month: '12 months',
        joined: number(all.joined),
        left: number(all.left),
        lapsed: number(all.lapsed),
        more: more(all),
      }}
    />
  )
}
