import 'server-only'
import { verb, type Work } from '@/lib/kernel/perform'
import { lockEvent } from '../lock-event'
import { type How, isConfidential } from '../states'
import { mayCome } from './may-come'
import { moveUp } from './move-up'
import { takePlace } from './take-place'

/** Somebody signs up for an event: with one click, for a place or to wait for one. */
export const signUpForEvent = verb(
  'event.sign-up',
  { subject: eventToJoin },
  async (work, { event, membershipId }, { how }: { number: number; how: How }) => {
    const whose = membershipId ? { membershipId } : { personId: work.person.personId }
    const { signUp } = await takePlace(work, event, whose, { how })
    // Whoever comes online from now on leaves a place in the room.
    await moveUp(work, event)
    return { state: signUp.state }
  },
)

async function eventToJoin(work: Work, which: { number: number }) {
  const event = await lockEvent(work, which)
  if (!event || event.state === 'draft') return undefined
  const may = await mayCome(work.person.personId, event, { at: work.now, db: work.tx })
  // Nobody outside a network learns that there is something for it.
  return isConfidential(event) && !may.invited ? undefined : { event, ...may }
}
