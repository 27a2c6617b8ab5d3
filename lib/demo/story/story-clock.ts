import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, thawClock, wallClock } from '@/lib/kernel/clock'
import { advanceStripeTo } from './stripe'

const today = dateOf(wallClock())

/** A moment of the story: so many days ago, at a time of day when people do such things. */
export function daysAgo(days: number, time = '10:00'): Date {
  return atWallTime(dateOf(addDays(atWallTime(today, '12:00'), -days)), time)
}

/** The whole story, Stripe included, lives on to that moment. */
export async function liveTo(moment: Date) {
  await advanceStripeTo(moment)
  freezeClock(moment)
}

/** The story has reached the present. */
export async function liveOn() {
  thawClock()
  await advanceStripeTo(wallClock())
}
