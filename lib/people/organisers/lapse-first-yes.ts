import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { organiserTerms } from '@/db/schema/people/organisers'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** The offer waits for two officers again. */
export const lapseFirstYes: Lapsing = {
  what: 'an organiser to whom you had said yes',
  table: organiserTerms,
  id: organiserTerms.id,
  by: organiserTerms.firstYesBy,
  at: organiserTerms.firstYesAt,
  waits: and(eq(organiserTerms.state, 'offered'), isNotNull(organiserTerms.firstYesBy))!,
  offices: officesWith('officers.appoint'),
  lapse: (work, id) =>
    work.tx
      .update(organiserTerms)
      .set({ firstYesBy: null, firstYesAt: null })
      .where(eq(organiserTerms.id, id)),
  subject: (id) => ({ kind: 'organiser', id }),
  page: '/desk/organisers',
}
