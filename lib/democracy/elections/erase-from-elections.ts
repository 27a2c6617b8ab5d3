import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import { challenges } from '@/db/schema/democracy/challenges'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { hustingsAnswers, hustingsQuestions } from '@/db/schema/democracy/hustings'
import { nominations } from '@/db/schema/democracy/nominations'
import type { Work } from '@/lib/kernel/perform'

/** What a candidate wrote, showed and declared. That they stood, and the count, stays: others were elected beside them. */
const forgotten = { statement: null, declarationsSealed: null, photo: null, photoAlt: null }

/** Takes out of elections what somebody wrote and declared there. The board holds no names and stays as it is. */
export async function eraseElections(work: Work, personId: string) {
  const theirs = work.tx
    .select({ id: nominations.id })
    .from(nominations)
    .where(eq(nominations.candidateId, personId))
  await work.tx.delete(hustingsAnswers).where(inArray(hustingsAnswers.nominationId, theirs))
  await work.tx.update(nominations).set(forgotten).where(eq(nominations.candidateId, personId))
  await work.tx
    .update(hustingsQuestions)
    .set({ askedBy: null })
    .where(eq(hustingsQuestions.askedBy, personId))
  await work.tx.update(challenges).set({ personId: null }).where(eq(challenges.personId, personId))
  await work.tx
    .update(rollAmendments)
    .set({ contestedSealed: null })
    .where(eq(rollAmendments.personId, personId))
}
