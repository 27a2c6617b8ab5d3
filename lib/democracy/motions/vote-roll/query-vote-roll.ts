import 'server-only'
import { voteRollQueries } from '@/db/schema/democracy/motions'
import { voteRollQueried } from '@/emails/democracy/vote-roll-queried'
import { siteUrl } from '@/lib/kernel/env'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { oneself, verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readNameOfRecord } from '@/lib/people/members/name-of-record'
import { officersWith } from '@/lib/people/officers/officers-now'
import { lockVoteWithRoll, onRollOf } from './lock-vote-with-roll'

type Query = { number: number; text: string }

/** A member who is not on the roll of a vote says that they should be. What they write is for the officers who decide it. */
export const queryVoteRoll = verb(
  'vote.query-roll',
  { subject: oneself },
  async (work, { personId, member }, { number, text }: Query) => {
    if (!member) throw new Refusal('members-only')
    const { motion, vote, sides } = await lockVoteWithRoll(work, { number })
    if (await onRollOf(work, vote.id, personId)) throw new Refusal('roll.already-so')
    const id = newId()
    await work.tx.insert(voteRollQueries).values({
      id,
      voteId: vote.id,
      personId,
      queriedAt: work.now,
      querySealed: seal(text),
    })
    work.record('vote.roll-queried', { kind: 'motion', id: motion.id }, { number })
    const deciders = [
      ...(await officersWith(work, 'votes.call')),
      ...(await officersWith(work, 'votes.declare')),
    ].filter((officer) => officer.personId !== personId && !sides.includes(officer.personId))
    const memberName = await readNameOfRecord(work.tx, personId)
    await work.emailAll(
      voteRollQueried,
      [...new Map(deciders.map((one) => [one.personId, one])).values()].map((officer) => ({
        to: { email: officer.email, personId: officer.personId },
        key: `${id}/${officer.personId}`,
        props: {
          name: officer.name,
          memberName,
          number,
          until: vote.closesAt.toISOString(),
          link: siteUrl(`/desk/motions/${number}/roll`),
        },
      })),
    )
  },
)
