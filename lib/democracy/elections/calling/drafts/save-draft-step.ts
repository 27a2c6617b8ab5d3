import 'server-only'
import { eq } from 'drizzle-orm'
import { electionDrafts } from '@/db/schema/democracy/election-drafts'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { lockElectionDraft } from './lock-election-draft'
import { boxesOfStep, type CallStep, type TypedFields } from './steps'

type Saving = { id: string; step: CallStep; typed: TypedFields; seen?: string }

/**
 * Saves one step of a call. Every officer who calls elections may go on with it, whoever began; two may do so at once, and who comes
 * second at the same step sees what the first one saved, and chooses.
 */
export const saveDraftStep = verb(
  'election.call',
  async (work, { id, step, typed, seen }: Saving) => {
    const draft = await lockElectionDraft(work, { id })
    if (!draft) throw new Refusal('election.draft-gone')
    assertNotSavedMeanwhile(seen, boxesOfStep(draft.steps[step]), boxesOfStep(typed))
    await work.tx
      .update(electionDrafts)
      .set({
        steps: { ...draft.steps, [step]: typed },
        savedBy: work.person.personId,
        savedAt: work.now,
      })
      .where(eq(electionDrafts.id, id))
    work.record('election.draft-saved', { kind: 'election', id }, { step })
  },
)
