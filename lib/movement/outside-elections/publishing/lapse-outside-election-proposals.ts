import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { outsideElections } from '@/db/schema/movement/outside-elections'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** What was to be published is a draft again; what was to be taken down stays. */
export const lapseOutsideElectionProposals: Lapsing = {
  what: 'an outside election',
  table: outsideElections,
  id: outsideElections.id,
  by: outsideElections.proposedBy,
  at: outsideElections.proposedAt,
  waits: isNotNull(outsideElections.proposal),
  offices: officesWith('outside-elections.write'),
  lapse: (work, id) =>
    work.tx
      .update(outsideElections)
      .set({ proposal: null, proposedBy: null, proposedAt: null, why: null })
      .where(eq(outsideElections.id, id)),
  subject: (id) => ({ kind: 'outside-election', id }),
  page: '/desk/outside-elections',
}
