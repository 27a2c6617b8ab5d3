import 'server-only'
import { membershipEndings } from '@/db/schema/membership/endings'
import { verb } from '@/lib/kernel/perform'
import { endingMoves } from './endings'
import { findEnding } from './find-ending'

/** It is not so, or was entered by mistake: the membership goes on. */
export const declineEnding = verb(
  'ending.decline',
  { knownTo: 'member.search', subject: findEnding },
  async (work, { id, personId, kind }, _: { endingId: string }) => {
    await work.move(membershipEndings, { id }, endingMoves, 'decline', {
      settledBy: work.person.personId,
      settledAt: work.now,
    })
    work.record('membership-ending.declined', { kind: 'person', id: personId }, { kind })
  },
)
