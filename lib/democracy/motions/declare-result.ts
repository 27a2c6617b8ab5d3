import 'server-only'
import { motions } from '@/db/schema/democracy/motions'
import { consentCarried } from '@/emails/democracy/consent-carried'
import { voteDeclared } from '@/emails/democracy/vote-declared'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { declareVote } from './declare-vote'
import { peopleOnRoll } from './freeze-roll'
import { lockMotion, lockVote } from './lock-motion'
import { motionMoves } from './states'
import { motionHeadline } from './tally'

/**
 * A chair declares what the members decided. The numbers come out of the box at this moment and not before, and everybody who
 * could vote is told, voted or not. So is the mover, who may have had no vote in the end.
 */
export const declareResult = verb('vote.declare', async (work, { number }: { number: number }) => {
  const motion = await lockMotion(work, number)
  const vote = await lockVote(work, motion.id)
  if (vote.meetingId) throw new Refusal('vote.in-meeting')
  const declared = await declareVote(work, vote)
  const mover = await decideMotion(work, motion, declared)
  const voters = await peopleOnRoll(work, vote.id)
  const told = new Map([...voters, ...(mover ? [mover] : [])].map((one) => [one.personId, one]))
  await emailDeclared(work, motion, vote.id, declared, [...told.values()])
})

type Motion = Awaited<ReturnType<typeof lockMotion>>
type Declared = Awaited<ReturnType<typeof declareVote>>
type Addressee = { personId: string; email: string | null; name: string }

/** With its vote declared a motion is decided. Answers who moved it, to be told. */
export async function decideMotion(work: Work, motion: Motion, { outcome, count }: Declared) {
  await work.move(motions, motion, motionMoves, 'declare')
  const about = { number: motion.number, outcome, ...count }
  work.record('result.declared', { kind: 'motion', id: motion.id }, about)
  return addresseeOf(work.tx, motion.moverId)
}

export async function emailDeclared(
  work: Work,
  { number, title }: Motion,
  voteId: string,
  { count, rule }: Declared,
  told: Addressee[],
) {
  const sentence = motionHeadline(count, rule)
  await work.emailAll(
    rule.majority === 'unless-objected' ? consentCarried : voteDeclared,
    told.map(({ personId, email, name }) => ({
      to: { email, personId },
      key: `${voteId}/${personId}`,
      props: { name, number, title, sentence, link: siteUrl(`/motions/${number}/result`) },
    })),
  )
}
