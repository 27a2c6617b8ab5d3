import 'server-only'
import { eq } from 'drizzle-orm'
import { imports } from '@/db/schema/records/imports'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { importMoves } from './states'

/** Nobody is imported, and the list stays as it was checked. */
export const lapseImports: Lapsing = {
  what: 'an import of members',
  table: imports,
  id: imports.id,
  by: imports.preparedBy,
  at: imports.preparedAt,
  waits: eq(imports.state, 'prepared'),
  offices: officesWith('members.import'),
  lapse: (work, id) =>
    work.move(imports, { id }, importMoves, 'lapse', { preparedBy: null, preparedAt: null }),
  subject: (id) => ({ kind: 'import', id }),
  page: '/desk/import',
}
