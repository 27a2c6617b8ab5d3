import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { letters } from '@/db/schema/people/letters'
import { officesWith } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { letterMoves } from './states'

/** It is a draft again, with every word of it. */
export const lapseLetters: Lapsing = {
  what: 'a letter to many',
  table: letters,
  id: letters.id,
  by: letters.proposedBy,
  at: letters.proposedAt,
  waits: and(eq(letters.state, 'proposed'), isNull(letters.network))!,
  offices: officesWith('letters.write'),
  lapse: (work, id) =>
    work.move(letters, { id }, letterMoves, 'return', {
      proposedBy: null,
      proposedAt: null,
      sendAt: null,
    }),
  subject: (id) => ({ kind: 'letter', id }),
  page: '/desk/letters',
}
