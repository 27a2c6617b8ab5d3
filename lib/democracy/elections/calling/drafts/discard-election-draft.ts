import 'server-only'
import { eq } from 'drizzle-orm'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { verb } from '@/lib/kernel/perform'
import { lockElectionDraft } from './lock-election-draft'

/** The election is not called: what was written of it is gone. */
export const discardElectionDraft = verb('election.call', async (work, { id }: { id: string }) => {
  if (!(await lockElectionDraft(work, { id }))) return
  await work.tx.delete(electionDrafts).where(eq(electionDrafts.id, id))
  work.record('election.draft-discarded', { kind: 'election', id })
})
