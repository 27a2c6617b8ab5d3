import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { statements } from '@/db/schema/movement/statements'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** What was to be published is a draft again, with every word of it; what was to be taken down stays. */
export const lapseStatementProposals: Lapsing = {
  what: 'a joint statement',
  table: statements,
  id: statements.id,
  by: statements.proposedBy,
  at: statements.proposedAt,
  waits: isNotNull(statements.proposal),
  offices: officesWith('statements.write'),
  lapse: (work, id) =>
    work.tx
      .update(statements)
      .set({ proposal: null, proposedBy: null, proposedAt: null, why: null })
      .where(eq(statements.id, id)),
  subject: (id) => ({ kind: 'statement', id }),
  page: '/desk/statements',
}
