import 'server-only'
import { eq } from 'drizzle-orm'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { verb } from '@/lib/kernel/perform'
import { lockSharedDraft } from './lock-shared-draft'

/** Its mover lets it go, and it is gone for both. Whoever writes with them goes alone, and the draft stays. */
export const leaveSharedDraft = verb(
  'draft.leave',
  { subject: lockSharedDraft },
  async (work, { draft }, { id }: { id: string }) => {
    const gone = draft.moverId === work.person.personId
    if (gone) await work.tx.delete(sharedDrafts).where(eq(sharedDrafts.id, id))
    else await work.tx.update(sharedDrafts).set({ writerId: null }).where(eq(sharedDrafts.id, id))
    return { gone }
  },
)
