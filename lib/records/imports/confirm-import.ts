import 'server-only'
import { eq } from 'drizzle-orm'
import { imports } from '@/db/schema/records/imports'
import { verb, type Work } from '@/lib/kernel/perform'
import { proposalWaits } from '@/lib/people/officers/waiting-proposals'
import { lapseImports } from './lapse-imports'
import { importMoves } from './states'

/**
 * A second officer has seen what a list would do, and it begins. Neither who uploaded it nor who prepared it. One import goes at a
 * time.
 */
export const confirmImport = verb(
  'import.confirm',
  { knownTo: 'import.read', subject: lockPrepared },
  async (work, { found }) => {
    const { id } = found
    const confirming = { confirmedAt: work.now, confirmedBy: work.person.personId }
    const beginning = { ...confirming, done: 0, lastError: null }
    await work.move(imports, { id }, importMoves, 'start', beginning)
    await work.queue('run-import', { importId: id }, { key: `run-import/${id}` })
    work.record('import.confirmed', { kind: 'import', id })
  },
)

async function lockPrepared(work: Work, { importId }: { importId: string }) {
  const [found] = await work.tx.select().from(imports).where(eq(imports.id, importId)).for('update')
  if (!found) return undefined
  const officers = [found.startedBy, found.preparedBy].filter((officer) => officer !== null)
  const { preparedBy, preparedAt } = found
  const { spent } = await proposalWaits(work, { by: preparedBy, at: preparedAt }, lapseImports)
  // It is about many, and about none of them in particular.
  return { found, personId: null, officers, spent }
}
