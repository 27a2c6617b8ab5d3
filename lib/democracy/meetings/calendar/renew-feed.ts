import 'server-only'
import { calendarFeeds } from '@/db/schema/democracy/meetings'
import { seal } from '@/lib/kernel/field-encryption'
import { hashOf, newToken } from '@/lib/kernel/ids'
import { oneself, verb } from '@/lib/kernel/perform'

/** Gives a member an address for their calendar to read our meetings from. The one before, if there was one, leads nowhere from then on. */
export const renewCalendarFeed = verb(
  'calendar-feed.renew',
  { subject: oneself },
  async (work, { personId }, _input: object) => {
    const token = newToken()
    const feed = { tokenHash: hashOf(token), tokenSealed: seal(token), madeAt: work.now }
    await work.tx
      .insert(calendarFeeds)
      .values({ personId, ...feed })
      .onConflictDoUpdate({ target: calendarFeeds.personId, set: feed })
  },
)
