import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { voteRollQueries } from '@/db/schema/democracy/motions'
import { members } from '@/db/schema/people/people'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { lastImportOnRoll } from '@/lib/people/members/last-import-on-roll'
import type { RollProposal } from '../states'
import { assertOneOfUs } from './assert-one-of-us'
import { lockRollQuery, lockVoteWithRoll, onRollOf } from './lock-vote-with-roll'

type Decision = { number: number; queryId: string; proposal: RollProposal; answer: string }

/** One officer has looked at a query and proposes what is to be done. Another one confirms it, and only then the member is told. */
export const proposeRollDecision = verb(
  'vote.propose-roll',
  {
    subject: async (work: Work, which: Decision) => ({
      ...(await lockRollQuery(work, which)),
      officers: [] as string[],
    }),
  },
  async (work, { motion, vote, query }, { number, proposal, answer }: Decision) => {
    if (query.proposedAt) throw new Refusal('moved-meanwhile')
    if (proposal === 'add') await assertMayBeAdded(work, vote.calledAt, query.personId)
    await work.tx
      .update(voteRollQueries)
      .set({
        proposal,
        answerSealed: seal(answer),
        proposedBy: work.person.personId,
        proposedAt: work.now,
      })
      .where(eq(voteRollQueries.id, query.id))
    work.record('vote.roll-proposed', { kind: 'motion', id: motion.id }, { number, proposal })
  },
)

type Addition = { number: number; member: number; answer: string }

/** An officer sees that a member was left off who cannot say so on the site, and proposes to add them. */
export const proposeRollAddition = verb(
  'vote.propose-roll',
  { subject: lockVoteAndMember },
  async (work, { motion, vote, personId }, { number, answer }: Addition) => {
    if (await onRollOf(work, vote.id, personId)) throw new Refusal('roll.already-so')
    await assertMayBeAdded(work, vote.calledAt, personId)
    const proposal = {
      proposal: 'add' as const,
      answerSealed: seal(answer),
      proposedBy: work.person.personId,
      proposedAt: work.now,
    }
    const [waiting] = await work.tx
      .select()
      .from(voteRollQueries)
      .where(
        and(
          eq(voteRollQueries.voteId, vote.id),
          eq(voteRollQueries.personId, personId),
          isNull(voteRollQueries.decidedAt),
        ),
      )
    if (waiting) throw new Refusal('roll.query-waits')
    await work.tx
      .insert(voteRollQueries)
      .values({ id: newId(), voteId: vote.id, personId, ...proposal })
    const detail = { number, proposal: proposal.proposal }
    work.record('vote.roll-proposed', { kind: 'motion', id: motion.id }, detail)
  },
)

async function lockVoteAndMember(work: Work, which: Addition) {
  const found = await lockVoteWithRoll(work, which)
  const [member] = await work.tx
    .select({ personId: members.personId })
    .from(members)
    .where(hasNumber(which.member))
  if (!member) throw new Refusal('roll.no-such-member')
  return { ...found, personId: member.personId, officers: [] as string[] }
}

/** Whoever was imported shortly before a vote has none in it, whatever two officers say; and nobody has two. */
async function assertMayBeAdded(work: Work, frozenAt: Date, personId: string): Promise<void> {
  const { importedAt } = await assertOneOfUs(work, personId)
  if (importedAt && importedAt > lastImportOnRoll(frozenAt)) throw new Refusal('roll.imported-late')
}
