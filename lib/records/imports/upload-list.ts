import { organisation } from '@/lib/organisation'
import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { imports } from '@/db/schema/records/imports'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { isMonthFirst } from './checking/dates'
import { guessMapping, type ListColumn } from './checking/fields'
import { guessRepairs, hasLostItsStart } from './checking/repairs'
import type { Source } from './reading/encoding'
import { NotAList } from './reading/file-problems'
import { type ListLine, readList } from './reading/read-list'
import { batchSize } from './states'

type Given = { fileName: string; source: Source }

/**
 * Reads a list and keeps its rows, sealed, until they are taken in or put away. Nobody is made a member by this. All of it
 * is one act: a file that turns out broken on its last line leaves nothing behind.
 */
export const readFile = verb('members.import', async (work, { fileName, source }: Given) => {
  const list = await readList(source)
  const columns: ListColumn[] = list.headings.map((heading) => ({
    heading,
    filled: 0,
    monthFirst: false,
  }))
  const id = newId()
  await work.tx.insert(imports).values({
    id,
    fileName: fileName.replace(/\p{Cc}/gu, '').slice(-100) || 'members.csv',
    columns,
    encoding: list.encoding,
    separator: list.separator,
    mapping: {},
    bandOtherwise: organisation.usualBand,
    state: 'read',
    startedAt: work.now,
    startedBy: work.actor.kind === 'person' ? work.actor.personId : null,
  })
  const rows = await keepRows(work, id, columns, list.lines)
  if (rows === 0) throw new NotAList('no-rows')
  const mapping = guessMapping(columns)
  await work.tx
    .update(imports)
    .set({ rows, columns, mapping, repairs: guessRepairs(columns, mapping) })
    .where(eq(imports.id, id))
  work.record('import.read', { kind: 'import', id }, { rows })
  return { importId: id }
})

async function keepRows(
  work: Work,
  importId: string,
  columns: ListColumn[],
  lines: AsyncIterable<ListLine>,
) {
  let rows = 0
  let batch: { line: number; sealed: string }[] = []
  const keep = async () => {
    await work.tx.execute(sql`
      insert into import_rows (import_id, line, state, sealed)
      select ${importId}, line, 'read', sealed
      from json_to_recordset(${JSON.stringify(batch)}::json) as row(line int, sealed text)`)
    rows += batch.length
    batch = []
  }
  for await (const { line, cells } of lines) {
    columns.forEach((column, place) => {
      note(column, cells[place] ?? '')
    })
    batch.push({ line, sealed: seal(cells) })
    if (batch.length === batchSize) await keep()
  }
  if (batch.length > 0) await keep()
  return rows
}

/** What a whole column tells: whether there is anything in it, and how its dates are meant. */
function note(column: ListColumn, cell: string) {
  if (!cell) return
  column.filled += 1
  if (isMonthFirst(cell)) column.monthFirst = true
  if (/^cus_\w/.test(cell)) column.customers = true
  if (hasLostItsStart(cell)) column.lostStart = (column.lostStart ?? 0) + 1
}
