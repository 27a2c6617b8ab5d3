import type { ReactNode } from 'react'

export type Column = { key: string; head: ReactNode; numeric?: boolean }
export type TableRow = { id: string; cells: Record<string, ReactNode> }

type Props = {
  caption: string
  /** The caption stays for those who listen; the page's heading says it for those who see. */
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly TableRow[]
  foot?: Record<string, ReactNode>
}

/** Rows and columns. The first cell names its row. On a narrow screen it scrolls in its own place, by keyboard too. */
export function Table({ caption, captionHidden, columns, rows, foot }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-left tabular-nums">
        <caption className={captionHidden ? 'sr-only' : 'headline mb-3 text-left text-lg'}>
          {caption}
        </caption>
        <thead className="border-ink border-b-3">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cell(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} columns={columns} cells={row.cells} />
          ))}
        </tbody>
        {foot && (
          <tfoot className="border-ink border-t-2 font-bold">
            <Row columns={columns} cells={foot} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Row({ columns, cells }: Pick<Props, 'columns'> & Pick<TableRow, 'cells'>) {
  return (
    <tr className="border-rule border-b">
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.key} scope="row" className={`${cell(column)} ${roomForNames(columns)}`}>
            {cells[column.key]}
          </th>
        ) : (
          <td key={column.key} className={cell(column)}>
            {cells[column.key]}
          </td>
        ),
      )}
    </tr>
  )
}

/** Beside other words the first column would give way to them, on a narrow screen to a word a line. */
function roomForNames([, ...others]: readonly Column[]) {
  return others.some(({ numeric }) => !numeric) ? 'min-w-[8rem]' : ''
}

function cell({ numeric }: Column) {
  const side = numeric ? 'text-right whitespace-nowrap' : 'text-left'
  return `py-3 pr-5 align-top last:pr-0 ${side}`
}
