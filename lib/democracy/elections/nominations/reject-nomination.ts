import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { nominationRejected } from '@/emails/democracy/nomination-rejected'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailCandidate } from './email-candidate'
import { lockNomination } from './lock-nomination'
import { mayStillRefuse } from './states'

type Decision = { nominationId: string; reason: string }

/** The returning officer finds that somebody may not stand. The candidate is told why; the rest stays as it was. */
export const rejectNomination = verb(
  'nomination.refuse',
  { subject: lockAsReturningOfficer },
  async (work, held, input: Decision) => {
    const { election, nomination } = held
    const where = { slug: election.slug }
    if (nomination.state === 'refused') return where
    if (nomination.state === 'withdrawn') throw new Refusal('nomination.ended')
    if (!mayStillRefuse(election, work.now)) throw new Refusal('nomination.too-late-to-refuse')
    await work.tx
      .update(nominations)
      .set({ state: 'refused', refusedReason: input.reason, declarationsSealed: null })
      .where(eq(nominations.id, nomination.id))
    await emailCandidate(work, held, nominationRejected, { reason: input.reason })
    work.record('nomination.refused', { kind: 'election', id: election.id })
    return where
  },
)

async function lockAsReturningOfficer(work: Work, which: { nominationId: string }) {
  const held = await lockNomination(work, which)
  return { ...held, returningOfficerId: held.election.returningOfficerId }
}
