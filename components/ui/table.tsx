import type { ReactNode } from 'react'

/** Of a table that reads row by row on a narrow screen the heads are words. */
export type Column = { key: string; head: ReactNode; numeric?: boolean }
export type TableRow = { id: string; cells: Record<string, ReactNode> }

type Props = {
  caption: string
  /** The caption stays for those who listen; the page's heading says it for those who see. */
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly TableRow[]
  foot?: Record<string, ReactNode>
  /** Row by row on a narrow screen, also with fewer than four columns: where their words are long. */
  stacks?: boolean
  /** Columns of one width, so that those of several tables on a page stand below each other. */
  even?: boolean
}

/**
 * Rows and columns. The first cell names its row. On a narrow screen a wide one reads from row to row, each value beside the
 * head of its column; a small one that is still too wide scrolls in its own place, by keyboard too.
 */
export function Table({ caption, captionHidden, columns, rows, foot, stacks, even }: Props) {
  const wide = stacks || columns.length >= 4
  const as = rolesIf(wide)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table
        className={`w-full border-collapse text-left tabular-nums ${wide ? 'wide-table' : ''} ${even ? 'table-fixed' : ''}`}
        {...as('table')}
      >
        <caption className={captionHidden ? 'sr-only' : 'headline mb-3 text-left text-lg'}>
          {caption}
        </caption>
        <thead className="border-ink border-b-3" {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cell(column, wide)}
                {...as('columnheader')}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <Row key={row.id} columns={columns} cells={row.cells} wide={wide} />
          ))}
        </tbody>
        {foot && (
          <tfoot className="border-ink border-t-2 font-bold" {...as('rowgroup')}>
            <Row columns={columns} cells={foot} wide={wide} />
          </tfoot>
        )}
      </table>
    </section>
  )
}

type RowProps = Pick<Props, 'columns'> & Pick<TableRow, 'cells'> & { wide: boolean }

function Row({ columns, cells, wide }: RowProps) {
  const as = rolesIf(wide)
  return (
    <tr className="border-rule border-b" {...as('row')}>
      {columns.map((column, place) =>
        place === 0 ? (
          <th
            key={column.key}
            scope="row"
            className={`${cell(column, wide)} ${roomForNames(columns)}`}
            {...as('rowheader')}
          >
            {cells[column.key]}
          </th>
        ) : (
          <td
            key={column.key}
            className={cell(column, wide)}
            data-head={wide && typeof column.head === 'string' ? column.head : undefined}
            data-empty={wide && isEmpty(cells[column.key]) ? true : undefined}
            {...as('cell')}
          >
            {wide ? <div>{cells[column.key]}</div> : cells[column.key]}
          </td>
        ),
      )}
    </tr>
  )
}

/** Some browsers take what is not laid out as a table for no table, unless it says so. */
export function rolesIf(wide: boolean) {
  return (role: string) => (wide ? { role } : {})
}

function isEmpty(value: ReactNode): boolean {
  if (Array.isArray(value)) return value.every(isEmpty)
  return value === undefined || value === null || value === false || value === ''
}

/** Beside other words the first column would give way to them, on a narrow screen to a word a line. */
function roomForNames([, ...others]: readonly Column[]) {
  return others.some(({ numeric }) => !numeric) ? 'min-w-[8rem]' : ''
}

function cell({ numeric }: Column, wide: boolean) {
  if (wide) {
    const side = numeric ? 'sm:text-right sm:whitespace-nowrap' : ''
    return `text-left align-top sm:py-3 sm:pr-5 sm:last:pr-0 print:py-0.5! ${side}`
  }
  const side = numeric ? 'text-right whitespace-nowrap' : 'text-left'
  return `py-3 pr-5 align-top last:pr-0 print:py-0.5! ${side}`
}
