import 'server-only'
import { and, eq } from 'drizzle-orm'
import { drafts } from '@/db/schema/democracy/drafts'
import { sharedDrafts } from '@/db/schema/democracy/shared-drafts'
import { seal } from '@/lib/kernel/field-encryption'
import { newToken } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { mostDrafts } from '../../drafts/draft-boxes'

/** A draft that was its mover's alone becomes one that somebody else can write on, with a link to invite them. */
export const shareDraft = verb('motion.move', async (work, { id }: { id: string }) => {
  const { personId } = work.person
  const [before] = await work.tx.select().from(sharedDrafts).where(eq(sharedDrafts.id, id))
  if (before?.moverId === personId) return
  const [draft] = await work.tx
    .delete(drafts)
    .where(and(eq(drafts.personId, personId), eq(drafts.kind, 'motion'), eq(drafts.subject, id)))
    .returning()
  if (!draft) throw new Refusal('not-there')
  const others = await work.tx.$count(sharedDrafts, eq(sharedDrafts.moverId, personId))
  if (others >= mostDrafts) throw new Refusal('draft.too-many')
  await work.tx.insert(sharedDrafts).values({
    id,
    moverId: personId,
    keySealed: seal(newToken()),
    boxesSealed: draft.boxesSealed,
    savedBy: personId,
    savedAt: draft.savedAt,
  })
})
