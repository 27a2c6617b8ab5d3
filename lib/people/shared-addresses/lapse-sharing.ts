import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** Also where its holder has never answered. */
export const lapseSharing: Lapsing = {
  what: 'that two members share an email address',
  table: sharedAddresses,
  id: sharedAddresses.id,
  by: sharedAddresses.askedBy,
  at: sharedAddresses.askedAt,
  waits: and(isNull(sharedAddresses.endedAt), isNull(sharedAddresses.confirmedAt))!,
  offices: officesWith('members.correct'),
  lapse: (work, id) =>
    work.tx.update(sharedAddresses).set({ endedAt: work.now }).where(eq(sharedAddresses.id, id)),
  subject: (id) => ({ kind: 'shared-address', id }),
  page: '/desk/members',
}
