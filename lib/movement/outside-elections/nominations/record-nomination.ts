import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { outsideCandidates, outsideNominations } from '@/db/schema/movement/outside-elections'
import { dateOf } from '@/lib/kernel/calendar'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockOutsideElection } from '../lock-outside-election'

type Nominated = {
  number: number
  candidateId: string
  party: string
  nominatedOn: string
  source: string
}

/** A local party has nominated a candidate. Where we know it from stands beside it for everybody, so that anybody can check the count. */
export const recordNomination = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, { id, state }, { number, candidateId, ...nomination }: Nominated) => {
    if (state !== 'published') throw new Refusal('outside-election.not-published')
    if (nomination.nominatedOn > dateOf(work.now))
      throw new Refusal('outside-election.nominated-later')
    const ofThis = and(
      eq(outsideCandidates.id, candidateId),
      eq(outsideCandidates.outsideElectionId, id),
    )
    if ((await work.tx.$count(outsideCandidates, ofThis)) === 0)
      throw new Refusal('moved-meanwhile')
    await work.tx.insert(outsideNominations).values({
      id: newId(),
      candidateId,
      ...nomination,
      recordedBy: work.person.personId,
      recordedAt: work.now,
    })
    work.record(
      'outside-election.nomination-recorded',
      { kind: 'outside-election', id },
      { number },
    )
  },
)

/** Recorded by mistake, or withdrawn by the local party. */
export const removeNomination = verb(
  'outside-election.write',
  { subject: lockOutsideElection },
  async (work, { id }, { number, nominationId }: { number: number; nominationId: string }) => {
    const ofThis = work.tx
      .select({ id: outsideCandidates.id })
      .from(outsideCandidates)
      .where(eq(outsideCandidates.outsideElectionId, id))
    const gone = await work.tx
      .delete(outsideNominations)
      .where(
        and(
          eq(outsideNominations.id, nominationId),
          inArray(outsideNominations.candidateId, ofThis),
        ),
      )
      .returning({ id: outsideNominations.id })
    if (gone.length === 0) throw new Refusal('moved-meanwhile')
    work.record('outside-election.nomination-removed', { kind: 'outside-election', id }, { number })
  },
)
