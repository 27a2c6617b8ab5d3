import 'server-only'
import { voteChallenges } from '@/db/schema/democracy/motions'
import { voteChallenged } from '@/emails/democracy/vote-challenged'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { everyOfficer } from '@/lib/people/officers/officers-now'
import { lockMotion, lockVote } from '../lock-motion'
import { partsInResult } from './parts-in-result'

/** A member doubts a declared result within the time the rule book gives. Two officers without a part in it answer. */
export const challengeResult = verb(
  'vote.challenge',
  async (work, { number, text }: { number: number; text: string }) => {
    const { personId } = work.person
    const motion = await lockMotion(work, number)
    const vote = await lockVote(work, motion.id)
    if (!vote.declaredAt) throw new Refusal('challenge.not-declared')
    if (!vote.challengesUntil || work.now >= vote.challengesUntil)
      throw new Refusal('challenge.too-late')
    const id = newId()
    await work.tx
      .insert(voteChallenges)
      .values({ id, voteId: vote.id, personId, text, madeAt: work.now })
    work.record('result.challenged', { kind: 'motion', id: motion.id }, { number })
    const parts = [...(await partsInResult(work.tx, motion, vote)), personId]
    const officers = (await everyOfficer(work)).filter((one) => !parts.includes(one.personId))
    const memberName = await readNameOfRecord(work.tx, personId)
    await work.emailAll(
      voteChallenged,
      officers.map(({ name, ...to }) => ({
        to,
        key: `${id}/${to.personId}`,
        props: {
          name,
          memberName,
          number,
          title: motion.title,
          link: siteUrl(`/motions/${number}/result/challenges`),
        },
      })),
    )
  },
)
