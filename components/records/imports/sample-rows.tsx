import { Table } from '@/components/ui/table'

/** The first rows of the list, to tell its columns by. */
export function SampleRows({ headings, rows }: { headings: string[]; rows: string[][] }) {
  return (
    <Table
      caption="The first rows of your file"
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
