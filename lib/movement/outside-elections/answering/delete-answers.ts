import 'server-only'
import { eq } from 'drizzle-orm'
import { candidateAnswers, outsideCandidates } from '@/db/schema/movement/outside-elections'
import { verb } from '@/lib/kernel/perform'
import { forgetCandidateEmails } from '../candidates/forget-candidate-emails'
import { lockOwnCandidate } from './lock-own'

/**
 * A candidate has everything deleted that they said, who they are in a line and how to reach them, at any time and with every earlier version. That they
 * are a candidate and which local parties nominated them is public elsewhere, so the name and these stay, with the day on which they asked for this: a
 * comparison does not pretend that they were not asked.
 */
export const deleteAnswers = verb(
  'outside-election.answer',
  async (work, { token }: { token: string }) => {
    const { candidate } = await lockOwnCandidate(work, token)
    await work.tx.delete(candidateAnswers).where(eq(candidateAnswers.candidateId, candidate.id))
    await work.tx
      .update(outsideCandidates)
      .set({
        about: null,
        contactSealed: null,
        contactSource: null,
        tokenHash: null,
        tokenSealed: null,
        personId: null,
        answeredAt: null,
        consentVersion: null,
        declinedAt: null,
        deletedAt: work.now,
      })
      .where(eq(outsideCandidates.id, candidate.id))
    await forgetCandidateEmails(work, [candidate])
  },
)
