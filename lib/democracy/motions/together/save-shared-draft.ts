import 'server-only'
import { eq } from 'drizzle-orm'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { assertNotSavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { lockSharedDraft } from './lock-shared-draft'

type Saving = { id: string; title: string; text: string; seen?: string }

/** One of the two saves. What the other has saved since the form was opened is shown first, and nothing is written over unseen. */
export const saveSharedDraft = verb(
  'draft.write',
  { subject: (work, { id }: Saving) => lockSharedDraft(work, { id }) },
  async (work, { draft }, { id, title, text, seen }: Saving) => {
    const boxes = { title, text }
    assertNotSavedMeanwhile(seen, draft.boxes, boxes)
    await work.tx
      .update(sharedDrafts)
      .set({ boxesSealed: seal(boxes), savedBy: work.person.personId, savedAt: work.now })
      .where(eq(sharedDrafts.id, id))
  },
)
