import 'server-only'
import { sql } from 'drizzle-orm'
import { demoClock } from '@/db/schema/kernel'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isDemoOpen } from './demo-database'

/** Demo only: moves the organisation's clock on by some days, for everybody. It never goes back. */
export const moveClock = verb('demo.move-clock', async (work, { days }: { days: number }) => {
  if (!(await isDemoOpen())) throw new Refusal('not-there')
  await work.tx
    .update(demoClock)
    .set({ aheadMilliseconds: sql`${demoClock.aheadMilliseconds} + ${days * 86_400_000}` })
  work.record('demo.clock-moved', { kind: 'demo', id: 'clock' }, { days })
})
