import 'server-only'
import { eq } from 'drizzle-orm'
import { calendarFeeds } from '@/db/schema/democracy/meetings'
import { oneself, verb } from '@/lib/kernel/perform'

/** A member takes the address of their calendar away. */
export const stopCalendarFeed = verb(
  'calendar-feed.stop',
  { subject: oneself },
  async (work, { personId }, _input: object) => {
    await work.tx.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId))
  },
)
