import 'server-only'
import { database } from '@/db/client'
import { demoClock } from '@/db/schema/kernel'
import { setClockAhead } from './clock'
import { isDemo } from './env'

/**
 * In the demo the organisation's clock can be moved on, to see a vote close or a reference expire. How far is a row, so
 * that site and worker live at the same time. Outside the demo this does nothing.
 */
export async function followDemoClock() {
  if (!isDemo()) return
  const [row] = await database().select({ ahead: demoClock.aheadMilliseconds }).from(demoClock)
  setClockAhead(row?.ahead ?? 0)
}
