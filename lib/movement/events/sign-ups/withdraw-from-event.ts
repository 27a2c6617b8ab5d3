import 'server-only'
import { eq } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { verb, type Work } from '@/lib/kernel/perform'
import type { EventRow } from '../lock-event'
import { moveUp } from './move-up'
import { lockOwnSignUp } from './own-sign-up'
import { assertToCome } from './take-place'

/** Somebody does not come after all: with one click. Nothing stays of it, and the first who waits has the place. */
export const withdrawFromEvent = verb(
  'event.withdraw',
  { subject: lockOwnSignUp },
  async (work, { event, signUp }, _input: { number: number }) => {
    await freePlace(work, event, signUp.id)
  },
)

/** Takes somebody off the list of an event that is locked. */
export async function freePlace(work: Work, event: EventRow, signUpId: string) {
  assertToCome(event, work.now)
  await work.tx.delete(eventSignUps).where(eq(eventSignUps.id, signUpId))
  await moveUp(work, event)
}
