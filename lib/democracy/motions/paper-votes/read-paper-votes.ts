import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import {
  motions,
  motionVotes,
  paperVotes,
  voteEnvelopes,
  voteOfMotion,
} from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { sidesOfMotion } from '../movers-of-composite'
import { listOptions } from '../options/count-options'
import { worksOnMotions } from '../read'
import { hasOptions, votePhase } from '../states'
import { countPaperVotes } from './paper-vote-counts'
import { papersOpenFrom } from './papers-open'

const recorder = alias(people, 'recorder')

/** Votes on paper in a vote that is open, for the officers who record them: what waits for a second one, and never what a paper says. */
export async function getPaperVotes(viewer: Actor, number: number) {
  if (!worksOnMotions(viewer)) return undefined
  const db = database()
  const [row] = await db
    .select({ motion: motions, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(eq(motions.number, number))
  if (!row || row.vote.meetingId || votePhase(row.vote, now()) !== 'open') return undefined
  const { motion, vote } = row
  const sides = await sidesOfMotion(database(), motion)
  const [counts, envelopes, papers] = await Promise.all([
    countPaperVotes(db, vote),
    db
      .select({
        personId: voteEnvelopes.personId,
        recordedBy: voteEnvelopes.recordedBy,
        recorder: recorder.name,
        name: people.name,
        number: members.number,
      })
      .from(voteEnvelopes)
      .innerJoin(members, eq(members.personId, voteEnvelopes.personId))
      .innerJoin(people, eq(people.id, voteEnvelopes.personId))
      .innerJoin(recorder, eq(recorder.id, voteEnvelopes.recordedBy))
      .where(and(eq(voteEnvelopes.voteId, vote.id), isNull(voteEnvelopes.confirmedBy)))
      .orderBy(asc(members.number)),
    db
      .select({ id: paperVotes.id, enteredBy: paperVotes.enteredBy, enterer: people.name })
      .from(paperVotes)
      .innerJoin(people, eq(people.id, paperVotes.enteredBy))
      .where(and(eq(paperVotes.voteId, vote.id), isNull(paperVotes.confirmedBy)))
      .orderBy(asc(paperVotes.id)),
  ])
  const own = personOf(viewer)
  return {
    number: motion.number,
    title: motion.title,
    kind: vote.kind,
    /** What the paper names by number, where members choose between several options. */
    options: hasOptions(vote.majority) ? await listOptions(db, vote.id) : undefined,
    ranked: vote.majority === 'ranked',
    closesAt: vote.closesAt,
    papersFrom: papersOpenFrom(vote),
    papersOpen: now() >= papersOpenFrom(vote),
    ...counts,
    mayRecord: can(viewer, 'vote.record-paper', { sides, personId: null, officers: [] }),
    waitingEnvelopes: envelopes.map(({ recordedBy, ...envelope }) => ({
      ...envelope,
      mayConfirm: can(viewer, 'vote.confirm-paper', {
        sides,
        personId: envelope.personId,
        officers: [recordedBy],
      }),
    })),
    waitingPapers: papers.map(({ enteredBy, ...paper }) => ({
      ...paper,
      own: enteredBy === own,
      mayConfirm: can(viewer, 'vote.confirm-paper', {
        sides,
        personId: null,
        officers: [enteredBy],
      }),
    })),
  }
}

export type PaperVotesAtDesk = NonNullable<Awaited<ReturnType<typeof getPaperVotes>>>
