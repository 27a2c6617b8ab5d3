import 'server-only'
import { sql } from 'drizzle-orm'
import { demoClock } from '@/db/schema/kernel'
import { addDays } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isDemoOpen } from './demo-database'

/** Demo only: moves the organisation's clock on by some days at the same time of day, for everybody. It never goes back. */
export const moveClock = verb('demo.move-clock', async (work, { days }: { days: number }) => {
  if (!(await isDemoOpen())) throw new Refusal('not-there')
  const further = addDays(work.now, days).getTime() - work.now.getTime()
  await work.tx
    .update(demoClock)
    .set({ aheadMilliseconds: sql`${demoClock.aheadMilliseconds} + ${further}` })
  work.record('demo.clock-moved', { kind: 'demo', id: 'clock' }, { days })
})
