import 'server-only'
import { eq } from 'drizzle-orm'
import { motions } from '@/db/schema/democracy/motions'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { keepDraft } from '../drafts/keep-draft'
import { findSharedDraft } from './together/lock-shared-draft'

type Drafted = { id: string; title: string; text: string; seen?: string }

/** A motion that is still being written. It has the id that it will be moved with. */
export const saveMotionDraft = verb(
  'motion.move',
  async (work, { id, title, text, seen }: Drafted) => {
    await keepDraft(work, { kind: 'motion', subject: id, boxes: { title, text }, seen })
    const [moved] = await work.tx.select({ id: motions.id }).from(motions).where(eq(motions.id, id))
    if (moved) throw new Refusal('motion.moved-already')
    if (await findSharedDraft(work.tx, id)) throw new Refusal('draft.shared')
  },
)
