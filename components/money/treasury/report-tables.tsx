import { Table } from '@/components/ui/table'
import { toThePenny } from '@/lib/kernel/money'
import type { ReportRow, ReportTable } from '@/lib/money/treasury/reports/tables'

type Props = { tables: readonly ReportTable[]; months: readonly string[] }

/** The tables of a month's report, one question each, with the months beside each other. */
export function ReportTables({ tables, months }: Props) {
  return tables.map(({ title, says, unit, rows, total }) => {
    const cells = ({ name, values }: ReportRow) => ({
      name,
      ...Object.fromEntries(
        values.map((value, place) => [
          String(place),
          unit === 'members' ? value : toThePenny(value),
        ]),
      ),
    })
    return (
      <section key={title} className="flow">
        <h2>{title}</h2>
        <p>{says}</p>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'name', head: unit === 'members' ? 'Members' : 'What' },
            ...months.map((head, place) => ({ key: String(place), head, numeric: true })),
          ]}
          rows={rows.map((row) => ({ id: row.name, cells: cells(row) }))}
          foot={total && cells(total)}
        />
      </section>
    )
  })
}
