import 'server-only'
import { eq } from 'drizzle-orm'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { elections } from '@/db/schema/democracy/elections'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { callElection } from '../call-election'
import { callForm } from '../forms'
import { draftMark } from './draft-mark'
import { lockElectionDraft } from './lock-election-draft'
import { typedSoFar } from './steps'

/**
 * Calls the election that a draft describes, exactly as it was checked: if another officer saved a step meanwhile, it has to be
 * checked again. Sent twice, or by two officers, it is one election.
 */
export const sendElectionDraft = verb(
  'election.call',
  async (work, { id, seen }: { id: string; seen: string }) => {
    const draft = await lockElectionDraft(work, { id })
    if (!draft) {
      const [called] = await work.tx
        .select({ slug: elections.slug })
        .from(elections)
        .where(eq(elections.id, id))
      if (!called) throw new Refusal('election.draft-gone')
      return called
    }
    if (draftMark(draft.steps) !== seen) throw new Refusal('election.draft-changed')
    const call = callForm.safeParse({ id, ...typedSoFar(draft.steps) })
    if (!call.success) throw new Refusal('election.out-of-order')
    const called = await callElection.within(work, call.data)
    await work.tx.delete(electionDrafts).where(eq(electionDrafts.id, id))
    return called
  },
)
