import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { composites } from '@/db/schema/democracy/composites'
import { system } from '@/lib/kernel/actor'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { endComposite } from './end-composite'
import { lockComposite, whyFallen } from './lock-composite'

/** Ends a composite whose time is over, or one of whose motions is gone. What still waits for consent waits on. */
const settleComposite = verb(
  'composite.settle',
  { subject: (work, which: { id: string }) => lockComposite(work, which) },
  async (work, found, _which: { id: string }) => {
    const { meeting, composite, originals } = found
    if (composite.state !== 'proposed') return
    const why = whyFallen(meeting, originals, work.now)
    if (why) await endComposite(work, found, why)
  },
)

/** All that wait for consent, each for itself. */
export async function settleComposites(): Promise<void> {
  const waiting = await database()
    .select({ id: composites.id })
    .from(composites)
    .where(eq(composites.state, 'proposed'))
  await oneByOne(waiting, (composite) => settleComposite(system('clock'), composite))
}
