import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { rollEntries, voteRollQueries } from '@/db/schema/democracy/motions'
import { voteRollDecided } from '@/emails/democracy/vote-roll-decided'
import { siteUrl } from '@/lib/kernel/env'
import { unseal } from '@/lib/kernel/field-encryption'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { addresseeOf } from '@/lib/people/members/addressee'
import { whileNobodyMerges } from '@/lib/people/members/one-person-a-roll'
import { optionsByPost } from '../options/count-options'
import { assertOneOfUs } from './assert-one-of-us'
import { lockRollQuery } from './lock-vote-with-roll'

type Confirmation = { number: number; queryId: string; confirmed: boolean }

/** A second officer confirms what the first one proposed, and the roll and the member have it; or finds otherwise, and it waits anew. */
export const decideRollQuery = verb(
  'vote.confirm-roll',
  { subject: (work: Work, which: Confirmation) => lockRollQuery(work, which) },
  async (work, { motion, vote, query }, { number, confirmed }: Confirmation) => {
    const { personId, proposal, answerSealed } = query
    if (!proposal || !answerSealed) throw new Refusal('moved-meanwhile')
    const subject = { kind: 'motion', id: motion.id }
    const waiting = and(eq(voteRollQueries.id, query.id), isNull(voteRollQueries.decidedAt))
    if (!confirmed) {
      const anew = { proposal: null, answerSealed: null, proposedBy: null, proposedAt: null }
      // What an officer began alone, and a second one does not want, is no query of the member's.
      if (query.queriedAt) await work.tx.update(voteRollQueries).set(anew).where(waiting)
      else await work.tx.delete(voteRollQueries).where(waiting)
      work.record('vote.roll-not-confirmed', subject, { number })
      return
    }
    const decided = { decidedBy: work.person.personId, decidedAt: work.now }
    await work.tx.update(voteRollQueries).set(decided).where(waiting)
    if (proposal === 'add') {
      await whileNobodyMerges(work)
      await assertOneOfUs(work, personId)
      await work.tx.insert(rollEntries).values({ voteId: vote.id, personId, reason: 'added' })
    }
    work.record('vote.roll-decided', subject, { number, proposal })
    const member = await addresseeOf(work.tx, personId)
    if (!member) return
    const consent = vote.majority === 'unless-objected'
    await work.email(voteRollDecided, {
      to: member,
      key: query.id,
      props: {
        name: member.name,
        number,
        agreed: proposal === 'add',
        open: vote.kind === 'open',
        consent,
        between: await optionsByPost(work.tx, vote),
        answer: unseal<string>(answerSealed),
        closesAt: vote.closesAt.toISOString(),
        link: siteUrl(
          `/motions/${number}/${proposal !== 'add' ? 'roll' : consent ? 'consent' : 'vote'}`,
        ),
      },
    })
  },
)
