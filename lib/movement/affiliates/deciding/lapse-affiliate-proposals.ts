import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { affiliates } from '@/db/schema/movement/affiliates'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** What asks still asks, and what is affiliated stays so. */
export const lapseAffiliateProposals: Lapsing = {
  what: 'an affiliation',
  table: affiliates,
  id: affiliates.id,
  by: affiliates.proposedBy,
  at: affiliates.proposedAt,
  waits: isNotNull(affiliates.proposal),
  offices: officesWith('affiliates.handle'),
  lapse: (work, id) =>
    work.tx
      .update(affiliates)
      .set({ proposal: null, proposedBy: null, proposedAt: null, why: null })
      .where(eq(affiliates.id, id)),
  subject: (id) => ({ kind: 'affiliate', id }),
  page: '/desk/affiliates',
}
