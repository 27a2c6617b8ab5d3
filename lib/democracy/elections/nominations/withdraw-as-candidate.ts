import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockNomination } from './lock-nomination'
import { mayStillWithdraw } from './states'

/** The candidate does not stand, or no longer. What they wrote, showed and declared goes with it. */
export const withdrawAsCandidate = verb(
  'nomination.withdraw',
  { subject: lockNomination },
  async (work, { election, nomination }) => {
    const where = { slug: election.slug }
    if (nomination.state === 'withdrawn') return where
    if (nomination.state === 'refused') throw new Refusal('nomination.ended')
    if (!mayStillWithdraw(election, work.now)) {
      throw new Refusal('nomination.too-late-to-withdraw')
    }
    await work.tx
      .update(nominations)
      .set({
        state: 'withdrawn',
        withdrawnAt: work.now,
        statement: null,
        declarationsSealed: null,
        photo: null,
        photoAlt: null,
      })
      .where(eq(nominations.id, nomination.id))
    work.record('nomination.withdrawn', { kind: 'election', id: election.id })
    return where
  },
)
