import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { members } from '@/db/schema/people/people'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lastImportOnRoll } from '@/lib/people/members/last-import-on-roll'
import { lockElection } from '../lock-election'
import { emailSeconds } from '../stand-ins/email-seconds'
import { rollEntryOf } from './roll-entries'
import { assertRollOpen } from './roll-open'

type Change = { slug: string; personId: string; change: 'add' | 'take-off' }

/** The returning officer finds that a line is wrong. It is changed only when another officer confirms it. */
export const proposeAmendment = verb(
  'roll.propose',
  { subject: lockElection },
  async (work, election, { personId, change }: Change) => {
    assertRollOpen(election, work.now)
    const me = work.person.personId
    if (personId === me) throw new Refusal('own-case')
    const [member] = await work.tx
      .select({ personId: members.personId, importedAt: members.importedAt })
      .from(members)
      .where(eq(members.personId, personId))
    if (!member) throw new Refusal('roll.no-such-member')
    const { importedAt } = member
    if (change === 'add' && importedAt && importedAt > lastImportOnRoll(election.rollFrozenAt!))
      throw new Refusal('roll.imported-late')
    const line = await rollEntryOf(work.tx, election.id, personId)
    if ((line?.mayVote ?? false) === (change === 'add')) throw new Refusal('roll.already-so')
    const proposal = { change, proposedBy: me, proposedAt: work.now, state: 'proposed' } as const
    const [open] = await work.tx
      .update(rollAmendments)
      .set(proposal)
      .where(
        and(
          eq(rollAmendments.electionId, election.id),
          eq(rollAmendments.personId, personId),
          inArray(rollAmendments.state, ['contested']),
        ),
      )
      .returning({ id: rollAmendments.id })
    const id = open?.id ?? newId()
    if (!open)
      await work.tx
        .insert(rollAmendments)
        .values({ id, electionId: election.id, personId, ...proposal })
    await emailSeconds(work, election, { step: 'roll', key: `roll/${id}`, personId })
    work.record('roll.amendment-proposed', { kind: 'election', id: election.id }, { change })
    return { amendmentId: id }
  },
)
