import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { namedVotes, rollMarks, voteEnvelopes } from '@/db/schema/democracy/motions'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { nameOfRecord } from '@/lib/people/members/name-of-record'
import { lockEnvelope, lockVoteAndMember } from './lock-paper-votes'
import { assertCanSay, isSame, type WhatItSays } from './what-it-says'

/** What the paper says is typed with the envelope in an open vote only: there it bears the member's name. */
type NewEnvelope = { number: number; member: number } & Partial<WhatItSays>
type Envelope = { number: number; personId: string } & Partial<WhatItSays>

/** The envelope of a member without an email address came by post. Who has one votes on the site, where nobody types it for them. */
export const recordEnvelope = verb(
  'vote.record-paper',
  {
    subject: (work: Work, which: NewEnvelope) => lockVoteAndMember(work, which),
  },
  async (work, { number, motionId, vote, personId, email }, { choice, ranking }: NewEnvelope) => {
    const says = choice && { choice, ranking }
    if ((vote.kind === 'open') !== (says !== undefined)) throw new Refusal('bad-request')
    if (says) await assertCanSay(work, vote, says)
    if (email) throw new Refusal('vote.paper-has-email')
    await work.tx
      .insert(voteEnvelopes)
      .values({ voteId: vote.id, personId, recordedBy: work.person.personId, ...says })
    work.record('vote.envelope-recorded', { kind: 'motion', id: motionId }, { number })
  },
)

/**
 * A second officer has the envelope in hand: the roll is marked, so the member votes no other way, and one paper more can be entered.
 * In an open vote they type what it says without seeing what the first one typed, and only if both agree it counts.
 */
export const confirmEnvelope = verb(
  'vote.confirm-paper',
  { subject: (work: Work, which: Envelope) => lockEnvelope(work, which) },
  async (work, { number, motionId, vote, personId, envelope }, { choice, ranking }: Envelope) => {
    const says = choice && { choice, ranking }
    if (vote.kind === 'open' && !says) throw new Refusal('bad-request')
    if (vote.kind === 'open' && says && !isSame(envelope, says))
      throw new Refusal('paper.read-differently')
    const confirmed = await work.tx
      .update(voteEnvelopes)
      .set({ confirmedBy: work.person.personId, choice: null, ranking: null })
      .where(
        and(
          eq(voteEnvelopes.voteId, vote.id),
          eq(voteEnvelopes.personId, personId),
          isNull(voteEnvelopes.confirmedBy),
        ),
      )
      .returning({ personId: voteEnvelopes.personId })
    if (confirmed.length !== 1) throw new Refusal('moved-meanwhile')
    const marked = await work.tx
      .insert(rollMarks)
      .values({ voteId: vote.id, personId })
      .onConflictDoNothing()
      .returning({ personId: rollMarks.personId })
    if (marked.length !== 1) throw new Refusal('vote.paper-voted')
    if (vote.kind === 'open' && says) {
      const name = nameOfRecord(personId)
      await work.tx
        .insert(namedVotes)
        .values({ voteId: vote.id, personId, ...says, name, onPaper: true })
    }
    work.record('vote.envelope-confirmed', { kind: 'motion', id: motionId }, { number })
  },
)

/** Recorded by mistake, or its member has voted: as long as no second officer confirmed it, either takes it off the list. */
export const discardEnvelope = verb(
  'vote.discard-paper',
  { subject: async (work: Work, which: Envelope) => notAsSecond(await lockEnvelope(work, which)) },
  async (work, { number, motionId, vote, personId }, _: Envelope) => {
    const gone = await work.tx
      .delete(voteEnvelopes)
      .where(
        and(
          eq(voteEnvelopes.voteId, vote.id),
          eq(voteEnvelopes.personId, personId),
          isNull(voteEnvelopes.confirmedBy),
        ),
      )
      .returning({ personId: voteEnvelopes.personId })
    if (gone.length !== 1) throw new Refusal('moved-meanwhile')
    work.record('vote.envelope-discarded', { kind: 'motion', id: motionId }, { number })
  },
)

/** To take something off the list asks for no second person. */
export function notAsSecond<Found extends { officers: string[] }>(found: Found | undefined) {
  return found && { ...found, officers: [] }
}
