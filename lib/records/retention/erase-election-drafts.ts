import 'server-only'
import { lt } from 'drizzle-orm'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { draftDays } from '@/lib/democracy/elections/calling/drafts/steps'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'

/** What is due at a time. */
export function electionDraftsDue(at: Date) {
  return lt(electionDrafts.savedAt, addDays(at, -draftDays))
}

/** A call of an election that nobody went on with for two months goes. */
export const eraseElectionDrafts = verb('retention.run', async (work, _input: object) => {
  const gone = await work.tx
    .delete(electionDrafts)
    .where(electionDraftsDue(work.now))
    .returning({ id: electionDrafts.id })
  if (gone.length > 0) {
    const detail = { forgotten: gone.length }
    work.record('retention.election-drafts', { kind: 'retention', id: 'election-drafts' }, detail)
  }
  return { more: false }
})
