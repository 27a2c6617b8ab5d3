import 'server-only'
import { eq } from 'drizzle-orm'
import { termProposals } from '@/db/schema/people/officers'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from './lapse-proposals'
import { proposalMoves } from './proposals'

export const lapseTerms: Lapsing = {
  what: 'an appointment or the end of a term of office',
  table: termProposals,
  id: termProposals.id,
  by: termProposals.proposedBy,
  at: termProposals.proposedAt,
  waits: eq(termProposals.state, 'proposed'),
  offices: officesWith('officers.appoint'),
  lapse: (work, id) =>
    work.move(termProposals, { id }, proposalMoves, 'lapse', { settledAt: work.now }),
  subject: (id) => ({ kind: 'term-proposal', id }),
  page: '/desk/officers',
}
