import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { paperVotes, voteEnvelopes } from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { hasNumber } from '@/lib/people/members/has-number'
import { assertBoxOpen, lockMotion, lockVote } from '../lock-motion'
import { sidesOfMotion } from '../movers-of-composite'

/** The vote on a motion while it takes ballots, alone: as long as it is counted how many papers there can be. */
export async function lockOpenVote(work: Work, { number }: { number: number }) {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  if (vote.kind === 'hands') throw new Refusal('vote.by-hands')
  if (vote.majority === 'unless-objected') throw new Refusal('consent.no-paper')
  if (vote.meetingId) throw new Refusal('vote.in-meeting')
  assertBoxOpen(vote, work.now)
  return {
    number: motion.number,
    motionId: motion.id,
    vote,
    sides: await sidesOfMotion(work.tx, motion),
  }
}

/** Nobody in particular, and nobody had a hand in it yet. */
export async function lockVoteForPaper(work: Work, which: { number: number }) {
  return { ...(await lockOpenVote(work, which)), personId: null, officers: [] as string[] }
}

/** The member whose envelope it is. */
export async function lockVoteAndMember(work: Work, which: { number: number; member: number }) {
  const found = await lockOpenVote(work, which)
  const [member] = await work.tx
    .select({ personId: members.personId, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(hasNumber(which.member), isNull(people.erasedAt)))
  if (!member) throw new Refusal('paper.not-on-roll')
  return { ...found, ...member, officers: [] as string[] }
}

/** An envelope that one officer has recorded. */
export async function lockEnvelope(work: Work, which: { number: number; personId: string }) {
  const found = await lockOpenVote(work, which)
  const [envelope] = await work.tx
    .select()
    .from(voteEnvelopes)
    .where(and(eq(voteEnvelopes.voteId, found.vote.id), eq(voteEnvelopes.personId, which.personId)))
  if (!envelope) return undefined
  const { personId, recordedBy } = envelope
  return { ...found, envelope, personId, officers: [recordedBy] }
}

/** A paper that one officer has entered. Whose it is nobody can say. */
export async function lockPaperVote(work: Work, which: { number: number; paperId: string }) {
  const found = await lockOpenVote(work, which)
  const [paper] = await work.tx
    .select()
    .from(paperVotes)
    .where(and(eq(paperVotes.voteId, found.vote.id), eq(paperVotes.id, which.paperId)))
  return paper && { ...found, paper, personId: null, officers: [paper.enteredBy] }
}
