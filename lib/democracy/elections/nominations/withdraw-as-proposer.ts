import 'server-only'
import { eq } from 'drizzle-orm'
import { nominations } from '@/db/schema/democracy/nominations'
import { nominationWithdrawn } from '@/emails/democracy/nomination-withdrawn'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { emailCandidate } from './email-candidate'
import { lockNomination } from './lock-nomination'
import { mayTakeBack, nominationsOpen } from './states'

/**
 * The proposer thinks better of it before the candidate has accepted. Afterwards it is the candidate's own, and so is the
 * nomination of somebody who put themselves forward.
 */
export const withdrawAsProposer = verb(
  'nomination.take-back',
  { subject: lockAsProposer },
  async (work, held) => {
    const { election, nomination } = held
    const where = { slug: election.slug }
    if (nomination.state === 'withdrawn') return where
    if (nomination.state === 'refused') throw new Refusal('nomination.ended')
    if (!mayTakeBack(election, nomination, work.now)) throw new Refusal('nomination.not-yours-now')
    await work.tx
      .update(nominations)
      .set({ state: 'withdrawn', withdrawnAt: work.now })
      .where(eq(nominations.id, nomination.id))
    await emailCandidate(work, held, nominationWithdrawn, {
      open: nominationsOpen(election, held.contest, work.now),
    })
    work.record('nomination.taken-back', { kind: 'election', id: election.id })
    return where
  },
)

async function lockAsProposer(work: Work, which: { nominationId: string }) {
  const held = await lockNomination(work, which)
  return { ...held, personId: held.nomination.proposerId }
}
