import 'server-only'
import { eq } from 'drizzle-orm'
import { groupProposals } from '@/db/schema/people/groups'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { groupProposalMoves } from './states'

export const lapseGroupProposals: Lapsing = {
  what: 'an appointment to a group or the end of one',
  table: groupProposals,
  id: groupProposals.id,
  by: groupProposals.proposedBy,
  at: groupProposals.proposedAt,
  waits: eq(groupProposals.state, 'proposed'),
  offices: officesWith('officers.appoint'),
  lapse: (work, id) =>
    work.move(groupProposals, { id }, groupProposalMoves, 'lapse', { settledAt: work.now }),
  subject: (id) => ({ kind: 'group-proposal', id }),
  page: '/desk/groups',
}
