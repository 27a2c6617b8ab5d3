import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { memberMerges } from '@/db/schema/records/merges'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { mergeMoves } from './states'

const offices = officesWith('members.correct')
const page = '/desk/members/merges'

/** The two records stay two. Nobody said that they are two people's, so they are shown again as possible duplicates. */
export const lapseMerges: Lapsing = {
  what: 'a merge of two records',
  table: memberMerges,
  id: memberMerges.id,
  by: memberMerges.proposedBy,
  at: memberMerges.proposedAt,
  waits: eq(memberMerges.state, 'proposed'),
  offices,
  lapse: (work, id) =>
    work.move(memberMerges, { id }, mergeMoves, 'lapse', { settledAt: work.now }),
  subject: (id) => ({ kind: 'merge', id }),
  page,
}

/** The records stay merged. */
export const lapseUndoing: Lapsing = {
  what: 'the undoing of a merge',
  table: memberMerges,
  id: memberMerges.id,
  by: memberMerges.undoProposedBy,
  at: memberMerges.undoProposedAt,
  waits: and(eq(memberMerges.state, 'confirmed'), isNotNull(memberMerges.undoProposedBy))!,
  offices,
  lapse: (work, id) =>
    work.tx
      .update(memberMerges)
      .set({ undoProposedBy: null, undoProposedAt: null })
      .where(eq(memberMerges.id, id)),
  subject: (id) => ({ kind: 'merge', id }),
  page,
}
