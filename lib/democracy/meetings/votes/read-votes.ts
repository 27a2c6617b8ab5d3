import 'server-only'
import { and, asc, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { amendments } from '@/db/schema/democracy/amendments'
import {
  motions,
  motionVotes,
  namedVotes,
  rollEntries,
  rollMarks,
} from '@/db/schema/democracy/motions'
import { readHandCounts } from '@/lib/democracy/motions/hand-counts'
import {
  chosenOption,
  fingerprintOfSeed,
  listOptions,
} from '@/lib/democracy/motions/options/count-options'
import { hasOptions } from '@/lib/democracy/motions/states'
import { motionHeadline, ruleOf } from '@/lib/democracy/motions/tally'
import { type LiveVote, voteInWords } from './meeting-vote'
import { tellersOf } from './tellers'

const amended = alias(motions, 'amended')

const notWithdrawn = isNull(motionVotes.cancelledAt)

/** The votes of a meeting, the newest first or in their order. */
function votesOf(meetingId: string, which: SQL | undefined, order: SQL) {
  return database()
    .select({
      vote: motionVotes,
      motion: sql<number | null>`coalesce(${motions.number}, ${amended.number})`,
      title: sql<string | null>`coalesce(${motions.title}, ${amended.title})`,
      amendment: amendments.number,
      roll: sql<number>`(select count(*)::int from ${rollEntries} where ${rollEntries.voteId} = ${motionVotes.id})`,
    })
    .from(motionVotes)
    .leftJoin(motions, eq(motions.id, motionVotes.motionId))
    .leftJoin(amendments, eq(amendments.id, motionVotes.amendmentId))
    .leftJoin(amended, eq(amended.id, amendments.motionId))
    .where(and(eq(motionVotes.meetingId, meetingId), which))
    .orderBy(order)
}

type Row = Awaited<ReturnType<typeof votesOf>>[number]

async function shown({ vote, motion, roll, ...about }: Row): Promise<LiveVote> {
  const { id, kind, majority, opensAt, closesAt, shuffledAt, declaredAt, declaredCount } = vote
  const options = hasOptions(majority) ? await listOptions(database(), id) : []
  return {
    id,
    words: voteInWords({ ...about, motion, question: vote.question }),
    motion,
    kind,
    majority,
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    closed: shuffledAt !== null,
    roll,
    ...(options.length > 0 && {
      between: {
        options: options.map(({ number, name }) => ({ number, name })),
        lotsFingerprint: fingerprintOfSeed(vote.lotsSeed!),
      },
    }),
    // Declared, so what was in the box is for everybody.
    ...(declaredAt &&
      declaredCount && {
        result: motionHeadline(
          declaredCount,
          ruleOf(vote, roll, chosenOption(options, vote.declaredResult)),
        ),
        count: declaredCount,
      }),
  }
}

/** What the meeting votes on now, or how it has just decided: until the chair goes on to another item. */
export async function readLiveVote(meeting: {
  id: string
  currentItemId: string | null
}): Promise<LiveVote | undefined> {
  const [row] = await votesOf(meeting.id, notWithdrawn, desc(motionVotes.calledAt)).limit(1)
  if (!row) return undefined
  const over = row.vote.declaredAt !== null && row.vote.itemId !== meeting.currentItemId
  return over ? undefined : shown(row)
}

/** What a member has to do with a vote: whether they can vote in it and have, and in an open one how. */
export async function readOwnVote(voteId: string, personId: string) {
  const db = database()
  const own = { voteId, personId }
  const [entries, marks, [named]] = await Promise.all([
    db.$count(rollEntries, rowOf(rollEntries, own)),
    db.$count(rollMarks, rowOf(rollMarks, own)),
    db
      .select({ choice: namedVotes.choice, ranking: namedVotes.ranking })
      .from(namedVotes)
      .where(rowOf(namedVotes, own)),
  ])
  return {
    id: voteId,
    onRoll: entries > 0,
    marked: marks > 0,
    choice: named?.choice,
    ranking: named?.ranking ?? undefined,
  }
}

type WithKey = typeof rollEntries | typeof rollMarks | typeof namedVotes

function rowOf(table: WithKey, { voteId, personId }: { voteId: string; personId: string }) {
  return and(eq(table.voteId, voteId), eq(table.personId, personId))
}

/** What a teller has to do with a show of hands: which count is asked for, and whether they have written it. Nobody else has anything. */
export async function readTelling(vote: LiveVote, meetingId: string, personId: string) {
  if (vote.kind !== 'hands' || vote.closed) return undefined
  const tellers = await tellersOf(database(), meetingId)
  if (!tellers.some((teller) => teller.personId === personId)) return undefined
  const { round, countedBy } = await readHandCounts(database(), vote.id)
  return { round, written: countedBy.includes(personId) }
}

/**
 * How a meeting decided, in its order: for its minutes, with the names of whoever voted openly. What is not declared has no figures. A
 * show of hands that was withdrawn is among them: those who were there saw it.
 */
export async function listMeetingVotes(meetingId: string) {
  const minuted = or(notWithdrawn, eq(motionVotes.kind, 'hands'))
  const rows = await votesOf(meetingId, minuted, asc(motionVotes.calledAt))
  return Promise.all(
    rows.map(async (row) => ({
      ...(await shown(row)),
      itemId: row.vote.itemId,
      amendment: row.amendment,
      withdrawn: row.vote.cancelledAt !== null,
      setAside: row.vote.setAsideAt !== null,
      named:
        row.vote.declaredAt && row.vote.kind === 'open'
          ? await database()
              .select({
                name: namedVotes.name,
                choice: namedVotes.choice,
                ranking: namedVotes.ranking,
              })
              .from(namedVotes)
              .where(eq(namedVotes.voteId, row.vote.id))
              .orderBy(asc(namedVotes.name), asc(namedVotes.personId))
          : [],
    })),
  )
}

export type VoteOfMeeting = Awaited<ReturnType<typeof listMeetingVotes>>[number]
