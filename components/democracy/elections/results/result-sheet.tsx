import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import type { PdfBlock } from '@/lib/pdf/document'

/** The parts of a paper as a page, in their order. The first heading of a contest is the larger one. */
export function ResultSheet({ blocks }: { blocks: readonly PdfBlock[] }) {
  return (
    <div className="flow">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a paper that never changes
        <SheetPart key={place} block={block} first={place === 0} />
      ))}
    </div>
  )
}

function SheetPart({ block, first }: { block: PdfBlock; first: boolean }) {
  switch (block.kind) {
    case 'heading':
      return first ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'text':
      return <p>{block.text}</p>
    case 'terms':
      return <SummaryList rows={block.rows.map(([term, value]) => ({ term, value }))} />
    case 'table': {
      const cells = (row: readonly string[]) =>
        Object.fromEntries(row.map((cell, at) => [String(at), cell]))
      return (
        <Table
          caption={block.caption}
          captionHidden
          columns={block.columns.map((column, at) => ({ key: String(at), ...column }))}
          rows={block.rows.map((row) => ({ id: row[0]!, cells: cells(row) }))}
          foot={block.foot && cells(block.foot)}
        />
      )
    }
  }
}
