import 'server-only'
import { eq } from 'drizzle-orm'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import type { Work } from '@/lib/kernel/perform'

/** A draft, held until the act is done: of two officers at once, the second sees what the first did. */
export async function lockElectionDraft(work: Work, { id }: { id: string }) {
  const [draft] = await work.tx
    .select()
    .from(electionDrafts)
    .where(eq(electionDrafts.id, id))
    .for('update')
  return draft
}
