import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { returningOfficerProposals } from '@/db/schema/democracy/returning-officer-proposals'
import { offices } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** Whoever runs the election goes on running it. */
export const lapseReplacing: Lapsing = {
  what: 'a new returning officer',
  table: returningOfficerProposals,
  id: returningOfficerProposals.id,
  by: returningOfficerProposals.proposedBy,
  at: returningOfficerProposals.proposedAt,
  waits: sql`true`,
  offices,
  lapse: (work, id) =>
    work.tx.delete(returningOfficerProposals).where(eq(returningOfficerProposals.id, id)),
  subject: (id) => ({ kind: 'returning-officer-proposal', id }),
  page: '/desk/elections',
}
