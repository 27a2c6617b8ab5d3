import 'server-only'
import { eq } from 'drizzle-orm'
import { motions, motionVotes } from '@/db/schema/democracy/motions'
import { consentOpened } from '@/emails/democracy/consent-opened'
import { voteCalled } from '@/emails/democracy/vote-called'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { fixAmendedText } from './amendments/fix-amended-text'
import { assertStands } from './assert-stands'
import { countVotersNow, freezeRoll, peopleOnRoll } from './freeze-roll'
import { lockMotion } from './lock-motion'
import { optionsByPost } from './options/count-options'
import { optionsPut, seedFor, storeOptions } from './options/set-options'
import { type BallotKind, type Majority, motionMoves } from './states'
import { majoritiesAllowed, objectionsToStopOf, voteKindsAllowed, voteQuorumOf } from './vote-rules'
import { type VoteTimes, voteTimes } from './vote-times'

export type VoteCall = VoteTimes & {
  number: number
  majority: Majority
  kind: BallotKind
  /** What members choose between, where they choose between several options. */
  options?: string[]
}

/**
 * Fixes the text with its amendments, opens the box, freezes the roll and tells everybody on it, all or nothing. Where the motion is
 * carried unless so many object, nobody has to vote, so there is no quorum, and who objects does so by name.
 */
export const callVote = verb('vote.call', async (work, input: VoteCall) => {
  const options = optionsPut(input)
  const byConsent = input.majority === 'unless-objected'
  if (byConsent && input.kind !== 'open') throw new Refusal('bad-request')
  if (!voteKindsAllowed.includes(input.kind)) throw new Refusal('bad-request')
  if (!majoritiesAllowed.some((one) => one === input.majority)) throw new Refusal('bad-request')
  const motion = await lockMotion(work, input.number)
  if (motion.state === 'moved') throw new Refusal('motion.not-seconded')
  assertStands(motion)
  if (motion.state !== 'seconded') throw new Refusal('vote.already-called')
  const { opensAt, closesAt } = voteTimes(input, work.now)
  await fixAmendedText(work, motion)
  await work.move(motions, motion, motionMoves, 'callVote')
  const voteId = newId()
  const objectionsToStop = byConsent
    ? objectionsToStopOf(await countVotersNow(work.now, work.tx))
    : null
  await work.tx.insert(motionVotes).values({
    id: voteId,
    motionId: motion.id,
    kind: input.kind,
    majority: input.majority,
    objectionsToStop,
    lotsSeed: seedFor(options),
    calledBy: work.person.personId,
    calledAt: work.now,
    opensAt,
    closesAt,
  })
  await storeOptions(work, voteId, options)
  const roll = await freezeRoll(work, voteId)
  const quorum = byConsent ? 0 : voteQuorumOf(roll)
  await work.tx.update(motionVotes).set({ quorum }).where(eq(motionVotes.id, voteId))
  const { number, title } = motion
  const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
  const voters = await peopleOnRoll(work, voteId)
  const between = await optionsByPost(work.tx, { id: voteId, majority: input.majority })
  const letters = voters.map(({ personId, email, name }) => ({
    to: { email, personId },
    key: `${voteId}/${personId}`,
    props: { name, number, title, ...times },
  }))
  if (objectionsToStop !== null)
    await work.emailAll(
      consentOpened,
      letters.map(({ props, ...letter }) => ({
        ...letter,
        props: {
          ...props,
          objections: objectionsToStop,
          link: siteUrl(`/motions/${number}/consent`),
        },
      })),
    )
  else
    await work.emailAll(
      voteCalled,
      letters.map(({ props, ...letter }) => ({
        ...letter,
        props: {
          ...props,
          open: input.kind === 'open',
          between,
          link: siteUrl(`/motions/${number}/vote`),
        },
      })),
    )
  await work.queue('shuffle-ballots', { voteId }, { runAt: closesAt, key: `shuffle/${voteId}` })
  work.record(
    'vote.called',
    { kind: 'motion', id: motion.id },
    {
      number: motion.number,
      majority: input.majority,
      kind: input.kind,
      closesAt: closesAt.toISOString(),
    },
  )
})
