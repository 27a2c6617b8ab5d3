import 'server-only'
import { imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'
import { basisVersion } from './lawful-basis'
import { importMoves } from './states'

/** The good rows are to become members. Whoever says so confirms why we may hold their data. One import goes at a time. */
export const startImport = verb(
  'members.import',
  async (work, { importId }: { importId: string }) => {
    const beginning = { basisVersion, done: 0, lastError: null }
    await work.move(imports, { id: importId }, importMoves, 'start', beginning)
    await work.queue('run-import', { importId }, { key: `run-import/${importId}` })
    work.record('import.started', { kind: 'import', id: importId }, { basisVersion })
  },
)
