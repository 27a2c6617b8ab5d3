import 'server-only'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { seal } from '@/lib/kernel/seal'
import { lockElection } from '../lock'
import { assertRollOpen } from './open'

/** A member says that their line on the roll is wrong. What they write is read by the returning officer alone. */
export const contestRoll = verb(
  'roll.contest',
  async (work, { slug, text }: { slug: string; text: string }) => {
    const { personId } = work.person
    work.assertCan('roll.contest', { personId })
    if (!work.person.member) throw new Refusal('members-only')
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
