import 'server-only'
import { eq } from 'drizzle-orm'
import { importRows, imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'
import { importMoves } from './states'

/** A list that is not taken in after all: its rows are forgotten at once. */
export const discardImport = verb(
  'import.discard',
  async (work, { importId }: { importId: string }) => {
    const over = { endedAt: work.now }
    await work.move(imports, { id: importId }, importMoves, 'discarded', over)
    await work.tx.delete(importRows).where(eq(importRows.importId, importId))
    work.record('import.put-away', { kind: 'import', id: importId })
  },
)
