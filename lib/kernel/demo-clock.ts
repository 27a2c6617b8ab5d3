import 'server-only'
import { database } from '@/db/client'
import { demoClock } from '@/db/schema/kernel'
import { setClockAhead } from './clock'
import { databaseAway } from './constraints'
import { isDemo } from './env'

/**
 * In the demo the organisation's clock can be moved on, to see a vote close or a reference expire. How far is a row, so
 * that site and worker live at the same time. Outside the demo this does nothing.
 */
export async function followDemoClock() {
  if (!isDemo()) return
  try {
    const [row] = await database().select({ ahead: demoClock.aheadMilliseconds }).from(demoClock)
    setClockAhead(row?.ahead ?? 0)
  } catch (error) {
    // Pages that need no records are there while the records are out of reach.
    if (!databaseAway(error)) throw error
  }
}
