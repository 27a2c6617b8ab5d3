import 'server-only'
import { imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { findImport } from '../rows'
import { importMoves } from '../states'
import { undoEndsAt } from './undo-ends-at'

/** The members that an import made are to go again, as far as nothing has happened to them since. */
export const undoImport = verb(
  'members.import',
  async (work, { importId }: { importId: string }) => {
    const found = await findImport(importId, work.tx)
    if (!found?.endedAt) throw new Refusal('not-there')
    if (work.now >= undoEndsAt(found.endedAt)) throw new Refusal('import.undo-over')
    const undoneBy = work.actor.kind === 'person' ? work.actor.personId : null
    const by = { undoneBy, done: 0, lastError: null }
    await work.move(imports, { id: importId }, importMoves, 'undo', by)
    await work.queue('undo-import', { importId }, { key: `undo-import/${importId}` })
    work.record('import.undo-asked', { kind: 'import', id: importId })
  },
)
