import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { freePlace } from '../sign-ups/withdraw-from-event'
import { eraseGuestEmails } from './erase-guest-emails'
import { lockGuestSignUp } from './lock-guest-sign-up'

/** A guest does not come after all. With the place goes all we knew of them, and the emails they got about it. */
export const withdrawAsGuest = verb(
  'event.withdraw-as-guest',
  async (work, which: { token: string }) => {
    const { event, signUp } = await lockGuestSignUp(work, which)
    await freePlace(work, event, signUp.id)
    await eraseGuestEmails(work, [signUp])
    return { number: event.number }
  },
)
