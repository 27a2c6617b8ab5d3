import 'server-only'
import { and, eq } from 'drizzle-orm'
import { handoverTicks } from '@/db/schema/people/officers'
import { verb, type Work } from '@/lib/kernel/perform'
import type { HandoverSide } from './sides'

type Tick = { termId: string; item: string; side: HandoverSide }

const sameTick = ({ termId, item, side }: Tick) =>
  and(eq(handoverTicks.termId, termId), eq(handoverTicks.item, item), eq(handoverTicks.side, side))

/** Whoever ticked by mistake takes it back. */
export const untickHandover = verb(
  'handover.untick',
  { subject: findTick },
  async (work, { personId }, tick: Tick) => {
    await work.tx
      .delete(handoverTicks)
      .where(and(sameTick(tick), eq(handoverTicks.tickedBy, personId)))
    work.record('handover.unticked', { kind: 'term', id: tick.termId })
  },
)

async function findTick(work: Work, tick: Tick) {
  const [found] = await work.tx
    .select({ personId: handoverTicks.tickedBy })
    .from(handoverTicks)
    .where(sameTick(tick))
  return found
}
