import 'server-only'
import { eq, isNotNull } from 'drizzle-orm'
import { questionnaireClauses } from '@/db/schema/movement/outside-elections'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'

/** The clause stays as it was asked. */
export const lapseRewordings: Lapsing = {
  what: 'other words for a clause of a questionnaire',
  table: questionnaireClauses,
  id: questionnaireClauses.id,
  by: questionnaireClauses.proposedBy,
  at: questionnaireClauses.proposedAt,
  waits: isNotNull(questionnaireClauses.proposedAt),
  offices: officesWith('outside-elections.write'),
  lapse: (work, id) =>
    work.tx
      .update(questionnaireClauses)
      .set({ proposedText: null, proposedBy: null, proposedAt: null })
      .where(eq(questionnaireClauses.id, id)),
  subject: (id) => ({ kind: 'questionnaire-clause', id }),
  page: '/desk/outside-elections',
}
