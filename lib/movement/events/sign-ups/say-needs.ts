import 'server-only'
import { eq } from 'drizzle-orm'
import { eventSignUps } from '@/db/schema/movement/events'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { lockOwnSignUp } from './own-sign-up'
import { assertToCome } from './take-place'

/** Somebody who comes says what they need to take part, or that they need nothing any more. */
export const sayEventNeeds = verb(
  'event.withdraw',
  { subject: lockOwnSignUp },
  async (work, { event, signUp }, { needs }: { number: number; needs: string }) => {
    assertToCome(event, work.now)
    await work.tx
      .update(eventSignUps)
      .set({ needsSealed: needs ? seal(needs) : null })
      .where(eq(eventSignUps.id, signUp.id))
  },
)
