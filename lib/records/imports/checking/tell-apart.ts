import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'
import { importMoves } from '../states'

/** Lines of a list, or all that are possible duplicates. */
type Which = { importId: string; lines: number[] | 'all' }

/**
 * An officer says of possible duplicates that they are somebody else, so that they are imported with the others. The list is
 * checked again, because each is one member more; the second officer is shown how many there are.
 */
export const tellApart = verb('members.import', async (work, { importId, lines }: Which) => {
  await work.move(imports, { id: importId }, importMoves, 'recheck', { done: 0, lastError: null })
  const told = await work.tx
    .update(importRows)
    .set({ isSomebodyElse: true })
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.state, 'duplicate'),
        lines === 'all' ? undefined : inArray(importRows.line, lines),
      ),
    )
    .returning({ line: importRows.line })
  await work.queue('check-import', { importId }, { key: `check-import/${importId}` })
  work.record('import.told-apart', { kind: 'import', id: importId }, { rows: told.length })
})
