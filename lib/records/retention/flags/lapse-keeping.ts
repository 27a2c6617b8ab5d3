import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { flaggedAddresses } from '@/db/schema/people/people'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** It is deleted on its review date, unless somebody proposes again to keep it. */
export const lapseKeeping: Lapsing = {
  what: 'that a remembered address is kept',
  table: flaggedAddresses,
  id: flaggedAddresses.emailHash,
  by: flaggedAddresses.keepProposedBy,
  at: flaggedAddresses.keepProposedAt,
  waits: isNotNull(flaggedAddresses.keepProposedBy),
  offices: officesWith('applications.decide'),
  lapse: (work, emailHash) =>
    work.tx
      .update(flaggedAddresses)
      .set({ keepReason: null, keepProposedBy: null, keepProposedAt: null })
      .where(eq(flaggedAddresses.emailHash, emailHash)),
  // The hash itself is in no audit entry.
  subject: () => ({ kind: 'retention', id: 'flags' }),
  page: '/desk/applications/flagged',
}
