import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { networkConvenors } from '@/db/schema/people/networks'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { convenorMoves } from './states'

const offices = officesWith('officers.appoint')
const page = '/desk/networks'

/** Whom their network proposed waits for two officers again. */
export const lapseConvenors: Lapsing = {
  what: 'the appointment of a convenor',
  table: networkConvenors,
  id: networkConvenors.id,
  by: networkConvenors.proposedBy,
  at: networkConvenors.proposedAt,
  waits: eq(networkConvenors.state, 'proposed'),
  offices,
  lapse: (work, id) =>
    work.move(networkConvenors, { id }, convenorMoves, 'propose-anew', {
      proposedBy: null,
      proposedAt: null,
    }),
  subject: (id) => ({ kind: 'network-convenor', id }),
  page,
}

/** The term runs on. */
export const lapseConvenorEnds: Lapsing = {
  what: 'the end of a convenor’s term',
  table: networkConvenors,
  id: networkConvenors.id,
  by: networkConvenors.endProposedBy,
  at: networkConvenors.endProposedAt,
  waits: and(eq(networkConvenors.state, 'appointed'), isNotNull(networkConvenors.endProposedBy))!,
  offices,
  lapse: (work, id) =>
    work.tx
      .update(networkConvenors)
      .set({ endProposedBy: null, endProposedAt: null })
      .where(eq(networkConvenors.id, id)),
  subject: (id) => ({ kind: 'network-convenor', id }),
  page,
}
