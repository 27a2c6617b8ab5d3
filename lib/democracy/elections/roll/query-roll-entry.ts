import 'server-only'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElection } from '../lock-election'
import { assertRollOpen } from './roll-open'

/** A member says that their line on the roll is wrong. What they write is read by the returning officer alone. */
export const queryRollEntry = verb(
  'roll.contest',
  { subject: oneself },
  async (work, { personId, member }, { slug, text }: { slug: string; text: string }) => {
    if (!member) throw new Refusal('members-only')
    const election = await lockElection(work, { slug })
    assertRollOpen(election, work.now)
    const id = newId()
    await work.tx.insert(rollAmendments).values({
      id,
      electionId: election.id,
      personId,
      contestedAt: work.now,
      contestedSealed: seal(text),
      state: 'contested',
    })
    work.record('roll.contested', { kind: 'election', id: election.id })
    return { amendmentId: id }
  },
)
