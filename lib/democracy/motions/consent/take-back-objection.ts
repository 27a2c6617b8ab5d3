import 'server-only'
import { and, eq } from 'drizzle-orm'
import { namedVotes, objections } from '@/db/schema/democracy/motions'
import { verb } from '@/lib/kernel/perform'
import { lockConsentDecision } from './lock-consent-decision'

/** Until it closes, whoever objected can stop objecting: it no longer counts, its reason is deleted, and they can object again. */
export const takeBackObjection = verb(
  'consent.take-back',
  async (work, { number }: { number: number }) => {
    const { vote } = await lockConsentDecision(work, { number })
    const { personId } = work.person
    await work.tx
      .delete(objections)
      .where(and(eq(objections.voteId, vote.id), eq(objections.personId, personId)))
    await work.tx
      .update(namedVotes)
      .set({ choice: 'abstain' })
      .where(
        and(
          eq(namedVotes.voteId, vote.id),
          eq(namedVotes.personId, personId),
          eq(namedVotes.choice, 'against'),
        ),
      )
  },
)
