import 'server-only'
import { eq } from 'drizzle-orm'
import { membershipEndings } from '@/db/schema/membership/endings'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { endingMoves } from './endings'

/** Also of an erasure that somebody asked for by letter. */
export const lapseEndings: Lapsing = {
  what: 'the end of a membership or an erasure',
  table: membershipEndings,
  id: membershipEndings.id,
  by: membershipEndings.proposedBy,
  at: membershipEndings.proposedAt,
  waits: eq(membershipEndings.state, 'proposed'),
  offices: officesWith('members.end'),
  lapse: (work, id) =>
    work.move(membershipEndings, { id }, endingMoves, 'lapse', { settledAt: work.now }),
  subject: (id) => ({ kind: 'membership-ending', id }),
  page: '/desk/members',
}
