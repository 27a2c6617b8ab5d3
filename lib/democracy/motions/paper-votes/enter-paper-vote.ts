import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { ballots, paperVotes } from '@/db/schema/democracy/motions'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPaperVote, lockVoteForPaper } from './lock-paper-votes'
import { countPaperVotes } from './paper-vote-counts'
import { papersOpenFrom } from './papers-open'
import { notAsSecond } from './record-envelope'
import { assertCanSay, isSame, type WhatItSays } from './what-it-says'

type Paper = { number: number; paperId: string }

/** One officer types what a paper says. Never more papers than members marked for one. */
export const enterPaperVote = verb(
  'vote.record-paper',
  { subject: lockVoteForPaper },
  async (
    work,
    { number, motionId, vote },
    { choice, ranking }: { number: number } & WhatItSays,
  ) => {
    const says = { choice, ranking }
    if (vote.kind === 'open') throw new Refusal('bad-request')
    if (work.now < papersOpenFrom(vote)) throw new Refusal('vote.papers-later')
    await assertCanSay(work, vote, says)
    const { envelopes, entered } = await countPaperVotes(work.tx, vote)
    if (entered >= envelopes) throw new Refusal('paper.more-than-marked')
    await work.tx
      .insert(paperVotes)
      .values({ voteId: vote.id, ...says, enteredBy: work.person.personId })
    work.record('vote.paper-entered', { kind: 'motion', id: motionId }, { number })
  },
)

/** Another officer types the same paper without seeing what the first one typed. Only if both agree does it go into the box. */
export const confirmPaperVote = verb(
  'vote.confirm-paper',
  { subject: (work: Work, which: Paper) => lockPaperVote(work, which) },
  async (work, { number, motionId, vote, paper }, { choice, ranking }: Paper & WhatItSays) => {
    const says = { choice, ranking }
    if (!paper.choice) throw new Refusal('moved-meanwhile')
    if (!isSame(paper, says)) throw new Refusal('paper.read-differently')
    const confirmed = await work.tx
      .update(paperVotes)
      .set({ choice: null, ranking: null, confirmedBy: work.person.personId })
      .where(and(eq(paperVotes.id, paper.id), isNull(paperVotes.confirmedBy)))
      .returning({ id: paperVotes.id })
    if (confirmed.length !== 1) throw new Refusal('moved-meanwhile')
    await work.tx.insert(ballots).values({ voteId: vote.id, ...says })
    work.record('vote.paper-confirmed', { kind: 'motion', id: motionId }, { number })
  },
)

/** Typed wrongly, or there is no such paper: as long as it is not in the box, either officer strikes it out. */
export const discardPaperVote = verb(
  'vote.discard-paper',
  { subject: async (work: Work, which: Paper) => notAsSecond(await lockPaperVote(work, which)) },
  async (work, { number, motionId, paper }, _: Paper) => {
    const gone = await work.tx
      .delete(paperVotes)
      .where(and(eq(paperVotes.id, paper.id), isNull(paperVotes.confirmedBy)))
      .returning({ id: paperVotes.id })
    if (gone.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('vote.paper-discarded', { kind: 'motion', id: motionId }, { number })
  },
)
