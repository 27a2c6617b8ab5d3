import 'server-only'
import { imports } from '@/db/schema/records/imports'
import { verb } from '@/lib/kernel/perform'
import type { Band } from '@/lib/organisation'
import { importMoves } from '../states'
import type { Mapping } from './fields'
import type { Repairs } from './repairs'

type Choice = { importId: string; mapping: Mapping; repairs: Repairs; bandOtherwise: Band }

/** An officer says which column is which; then every row is looked at, without anybody being taken in. */
export const beginCheck = verb(
  'members.import',
  async (work, { importId, mapping, repairs, bandOtherwise }: Choice) => {
    const chosen = { mapping, repairs, bandOtherwise, done: 0, lastError: null }
    await work.move(imports, { id: importId }, importMoves, 'check', chosen)
    await work.queue('check-import', { importId }, { key: `check-import/${importId}` })
    work.record('import.check-asked', { kind: 'import', id: importId }, { bandOtherwise })
  },
)
