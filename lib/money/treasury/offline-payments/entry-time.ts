import { atWallTime } from '@/lib/kernel/calendar'

/** The moment at which money of that day stands in the books: noon, or now when it is still morning. */
export function momentOf(date: string, now: Date): Date {
  const noon = atWallTime(date, '12:00')
  return noon < now ? noon : now
}
