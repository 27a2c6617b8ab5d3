import 'server-only'
import { handoverTicks } from '@/db/schema/people/officers'
import { verb, type Work } from '@/lib/kernel/perform'
import { findHandovers } from './find-handovers'
import type { HandoverSide } from './sides'

type Tick = { termId: string; item: string; side: HandoverSide }

/** One of the two says that a part of an office has passed. */
export const tickHandover = verb(
  'handover.tick',
  { subject: findItem },
  async (work, { office, side }, { termId, item }: Tick) => {
    const ticked = await work.tx
      .insert(handoverTicks)
      .values({ termId, item, side, tickedBy: work.person.personId, tickedAt: work.now })
      .onConflictDoNothing({
        target: [handoverTicks.termId, handoverTicks.item, handoverTicks.side],
      })
      .returning({ item: handoverTicks.item })
    if (ticked.length > 0)
      work.record('handover.ticked', { kind: 'term', id: termId }, { office, side })
  },
)

async function findItem(work: Work, { termId, item, side }: Tick) {
  const handover = (await findHandovers(work.now, work.tx)).find((one) => one.termId === termId)
  const found = handover?.items.find((one) => one.item === item)
  if (!handover || !found) return undefined
  const { office, gives, takes } = handover
  const other = found.ticks.find((tick) => tick.side !== side)?.tickedBy ?? null
  return { office, gives, takes, side, other }
}
