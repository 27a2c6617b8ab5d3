import { Table } from '@/components/ui/table'

/** The list as it came, to tell its columns by. */
export function FirstCells({ headings, rows }: { headings: string[]; rows: string[][] }) {
  return (
    <Table
      caption="The first rows, as they came"
      columns={headings.map((heading) => ({ key: heading, head: heading }))}
      rows={rows.map((cells, line) => ({
        id: String(line),
        cells: Object.fromEntries(headings.map((heading, place) => [heading, short(cells[place])])),
      }))}
    />
  )
}

function short(cell = '') {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell
}
