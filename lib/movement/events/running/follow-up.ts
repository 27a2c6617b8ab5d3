import 'server-only'
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { eventSignUps, events } from '@/db/schema/movement/events'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOwnEvent } from '../lock-event'
import { recordEvent } from '../record-event'
import { tellSignedUp } from '../sign-ups/tell-signed-up'

type FollowingUp = { number: number; whom: 'came' | 'all'; text: string }

/** Once it is over, whoever held it writes to those who came or signed up: one email and no other. */
export const followUpEvent = verb(
  'event.write',
  { subject: lockOwnEvent },
  async (work, { event }, { number, whom, text }: FollowingUp) => {
    if (event.state !== 'published' || event.endsAt > work.now) throw new Refusal('event.not-over')
    const written = await work.tx
      .update(events)
      .set({ followUp: text, followedUpAt: work.now })
      .where(and(eq(events.id, event.id), isNull(events.followedUpAt)))
      .returning({ id: events.id })
    if (written.length === 0) throw new Refusal('moved-meanwhile')
    const which: SQL | undefined = whom === 'came' ? isNotNull(eventSignUps.cameAt) : undefined
    await tellSignedUp(work, event, 'follow-up', { which, text })
    recordEvent(work, 'event.followed-up', event, { number })
  },
)
