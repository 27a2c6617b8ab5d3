import 'server-only'
import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { eventSignUps, events } from '@/db/schema/movement/events'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateOf, daysBetween, timeOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { type EventRow, lockEvent } from './lock-event'
import { tellSignedUp } from './sign-ups/tell-signed-up'

/** The hour of the day before from which people are reminded: nobody's phone rings at night. */
const remindsFrom = '09:00'

/** Reminds those who have a place of what is tomorrow; and of what is today, if nobody could do it yesterday. */
export async function remindOfEvents(actor: Actor, _input: object): Promise<void> {
  const at = now()
  const soon = await database()
    .select()
    .from(events)
    .where(
      and(
        eq(events.state, 'published'),
        isNull(events.remindedAt),
        gt(events.startsAt, at),
        lt(events.startsAt, addDays(at, 2)),
      ),
    )
    .orderBy(asc(events.startsAt))
  await oneByOne(
    soon.filter((event) => isTime(event, at)),
    (event) => remindOfEvent(actor, event),
  )
}

const remindOfEvent = verb('event.keep', async (work, which: { number: number }) => {
  const event = await lockEvent(work, which)
  if (event?.state !== 'published' || event.remindedAt || event.startsAt <= work.now) return
  await work.tx.update(events).set({ remindedAt: work.now }).where(eq(events.id, event.id))
  await tellSignedUp(work, event, 'reminder', { which: eq(eventSignUps.state, 'place') })
})

/** Who signs up for what was published today for today knows it. */
function isTime({ startsAt, publishedAt }: EventRow, at: Date): boolean {
  const days = daysBetween(dateOf(at), dateOf(startsAt))
  if (days === 1) return timeOf(at) >= remindsFrom
  return days === 0 && dateOf(publishedAt!) !== dateOf(at)
}
