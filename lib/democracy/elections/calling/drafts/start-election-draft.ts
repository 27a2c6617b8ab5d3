import 'server-only'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { verb } from '@/lib/kernel/perform'
import type { TypedFields } from './steps'

/** Begins to call an election: what it is for. Nobody but officers who call elections sees it before it is sent. */
export const startElectionDraft = verb(
  'election.call',
  async (work, { id, typed }: { id: string; typed: TypedFields }) => {
    const { personId } = work.person
    const [started] = await work.tx
      .insert(electionDrafts)
      .values({
        id,
        steps: { purpose: typed },
        startedBy: personId,
        startedAt: work.now,
        savedBy: personId,
        savedAt: work.now,
      })
      .onConflictDoNothing()
      .returning({ id: electionDrafts.id })
    if (started) work.record('election.draft-started', { kind: 'election', id })
    return { id }
  },
)
