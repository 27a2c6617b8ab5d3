import { Table } from '@/components/ui/table'
import { toThePenny } from '@/lib/kernel/money'
import type { ReportTable } from '@/lib/money/treasury/reports/tables'

/** The tables of a month's report, one question each. */
export function ReportTables({ tables }: { tables: readonly ReportTable[] }) {
  return tables.map(({ title, says, rows, total }) => {
    const counts = rows.some(({ count }) => count !== undefined)
    const cells = (row: ReportTable['rows'][number]) => ({
      name: row.name,
      sum: counts ? (row.count ?? 0) : toThePenny(row.pence ?? 0),
    })
    return (
      <section key={title} className="flow">
        <h2>{title}</h2>
        <p>{says}</p>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'name', head: 'What' },
            { key: 'sum', head: counts ? 'Members' : 'Amount', numeric: true },
          ]}
          rows={rows.map((row) => ({ id: row.name, cells: cells(row) }))}
          foot={total && cells(total)}
        />
      </section>
    )
  })
}
