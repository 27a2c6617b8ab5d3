import 'server-only'
import { membershipEndings } from '@/db/schema/membership/endings'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { endingMoves } from '@/lib/membership/leaving/endings'
import { findEnding } from '@/lib/membership/leaving/find-ending'
import { lockPeople } from '@/lib/people/members/lock-people'
import { reachableEmail } from '@/lib/people/members/mailbox'
import { eraseAsAsked } from './erase-as-asked'

/**
 * The second officer has seen the letter of somebody without an email address: they are erased, as if they had asked here. What was recorded
 * goes with them; that it was done, and by which two, is in the audit log.
 */
export const confirmErasure = verb(
  'ending.confirm',
  { knownTo: 'member.search', subject: findEnding },
  async (work, { id, personId, kind }, _: { endingId: string }) => {
    if (kind !== 'erasure') throw new Refusal('bad-request')
    await lockPeople(work, [personId], 'update')
    if (await reachableEmail(work.tx, personId)) throw new Refusal('erasure.has-email')
    await work.move(membershipEndings, { id }, endingMoves, 'confirm', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    await eraseAsAsked(work, personId, 'erasure.they-hand-over-first')
    work.record('membership-ending.confirmed', { kind: 'person', id: personId }, { kind })
  },
)
