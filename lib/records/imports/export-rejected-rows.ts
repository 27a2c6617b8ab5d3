import 'server-only'
import { and, count, eq } from 'drizzle-orm'
import { importRows } from '@/db/schema/records/imports'
import type { Actor } from '@/lib/kernel/actor'
import { csvLine } from '@/lib/kernel/csv'
import { isId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { reasonInWords } from './checking/reasons'
import { batchesOf, cellsOf, findImport } from './rows'

const note = verb('members.import', async (work, { importId }: { importId: string }) => {
  const found = isId(importId) ? await findImport(importId, work.tx) : undefined
  if (!found) throw new Refusal('not-there')
  const [bad] = await work.tx
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.state, 'bad')))
  work.record('import.bad-rows-sent', { kind: 'import', id: importId }, { rows: bad!.rows })
  return found
})

/** The bad rows as they came, with line and reason in front, to be mended in a spreadsheet and read again as a list. */
export async function exportRejectedRows(
  actor: Actor,
  input: { importId: string },
): Promise<AsyncIterable<string>> {
  const found = await note(actor, input)
  return (async function* () {
    yield csvLine(['Line', 'What to correct', ...found.columns.map(({ heading }) => heading)])
    for await (const rows of batchesOf(found.id)) {
      const bad = rows.filter(({ state, sealed }) => state === 'bad' && sealed)
      yield bad
        .map((row) => csvLine([row.line, reasonInWords(row.reason), ...cellsOf(row)]))
        .join('')
    }
  })()
}
