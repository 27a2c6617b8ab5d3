import 'server-only'
import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { groupProposals } from '@/db/schema/people/groups'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { oneByOne } from '@/lib/kernel/one-by-one'
import { verb } from '@/lib/kernel/perform'
import { lapsedBefore } from '@/lib/people/officers/proposal-time'
import { emailGroupAnswer } from './email-group-answer'
import { groupProposalMoves } from './states'

/** A member has as long to say whether they join a group as a second officer has to confirm: counted from the day they were asked. */
export function waitsForMember(at: Date) {
  return and(eq(groupProposals.state, 'asked'), gte(groupProposals.settledAt, lapsedBefore(at)))
}

function unanswered(at: Date) {
  return and(eq(groupProposals.state, 'asked'), lt(groupProposals.settledAt, lapsedBefore(at)))
}

/** What a member did not answer in time lapses, also where an officer who asked has left the office since. Each for itself. */
export async function lapseGroupAnswers(actor: Actor, _input: object) {
  const due = await database()
    .select({ id: groupProposals.id })
    .from(groupProposals)
    .where(unanswered(now()))
    .orderBy(asc(groupProposals.id))
  await oneByOne(due, (which) => lapseGroupAnswer(actor, which))
}

const lapseGroupAnswer = verb('proposal.lapse', async (work, { id }: { id: string }) => {
  const [proposal] = await work.tx
    .select()
    .from(groupProposals)
    .where(and(eq(groupProposals.id, id), unanswered(work.now)))
    .for('update', { skipLocked: true })
  if (!proposal) return
  const { kind, group, role, personId } = proposal
  await work.move(groupProposals, proposal, groupProposalMoves, 'expire')
  work.record(
    'group-term.unanswered',
    { kind: 'group-proposal', id },
    { kind, group, role, personId },
  )
  await emailGroupAnswer(work, proposal, { agreed: false, unanswered: true })
})
