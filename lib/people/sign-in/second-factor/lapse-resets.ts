import 'server-only'
import { eq } from 'drizzle-orm'
import { secondFactorResets } from '@/db/schema/people/sign-in'
import { offices } from '@/lib/organisation'
import type { Lapsing } from '@/lib/people/officers/lapse-proposals'
import { resetMoves } from './reset-states'

export const lapseResets: Lapsing = {
  what: 'the reset of a second factor',
  table: secondFactorResets,
  id: secondFactorResets.id,
  by: secondFactorResets.askedBy,
  at: secondFactorResets.askedAt,
  waits: eq(secondFactorResets.state, 'asked'),
  offices,
  lapse: (work, id) =>
    work.move(secondFactorResets, { id }, resetMoves, 'lapse', { settledAt: work.now }),
  subject: (id) => ({ kind: 'second-factor-reset', id }),
  page: '/desk/officers/second-factors',
}
