import 'server-only'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import {
  motions,
  motionVotes,
  rollEntries,
  rollExclusions,
  voteOfMotion,
  voteRollQueries,
} from '@/db/schema/democracy/motions'
import { members, people } from '@/db/schema/people/people'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { bothNames } from '@/lib/people/members/both-names'
import { rollReasons } from '@/lib/people/members/roll-rule'
import { can } from '@/lib/permissions'
import { sidesOfMotion } from '../movers-of-composite'
import { worksOnMotions } from '../read'

async function voteOn(number: number) {
  const [row] = await database()
    .select({ motion: motions, vote: motionVotes })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(eq(motions.number, number))
  return row
}

/** A member's own line: on the roll of a vote or not, and why. Whoever has lapsed reads no motion, and reads this all the same. */
export async function getOwnRollEntry({ personId, member }: PersonActor, number: number) {
  const row = member && (await voteOn(number))
  if (!row) return undefined
  const { vote } = row
  const db = database()
  const own = { voteId: vote.id, personId }
  const [[entry], [exclusion], [query], size] = await Promise.all([
    db.select().from(rollEntries).where(rowOf(rollEntries, own)),
    db.select().from(rollExclusions).where(rowOf(rollExclusions, own)),
    db
      .select()
      .from(voteRollQueries)
      .where(rowOf(voteRollQueries, own))
      .orderBy(desc(voteRollQueries.id))
      .limit(1),
    db.$count(rollEntries, eq(rollEntries.voteId, vote.id)),
  ])
  const waits = query !== undefined && !query.decidedAt
  return {
    onRoll: entry !== undefined,
    sentence:
      vote.meetingId && !entry
        ? 'This vote is in a meeting: those vote who were checked in, with a vote, when it was opened.'
        : rollReasons[entry ? (entry.reason ?? 'good') : (exclusion?.reason ?? 'joined-late')],
    frozenAt: vote.calledAt,
    closesAt: vote.closesAt,
    size,
    waits,
    /** What two officers answered the last time. */
    answer: query?.decidedAt && query.answerSealed ? unseal<string>(query.answerSealed) : undefined,
    mayQuery: !entry && !waits && !vote.meetingId && now() < vote.closesAt,
  }
}

type WithKey = typeof rollEntries | typeof rollExclusions | typeof voteRollQueries

function rowOf(table: WithKey, { voteId, personId }: { voteId: string; personId: string }) {
  return and(eq(table.voteId, voteId), eq(table.personId, personId))
}

const proposer = alias(people, 'proposer')

/** What waits to be decided about the roll of a vote, for the officers who decide it. */
export async function listRollQueries(viewer: Actor, number: number) {
  if (!worksOnMotions(viewer)) return undefined
  const row = await voteOn(number)
  if (!row) return undefined
  const { motion, vote } = row
  const sides = await sidesOfMotion(database(), motion)
  const open = !vote.meetingId && !vote.shuffledAt && now() < vote.closesAt
  const rows = await database()
    .select({
      query: voteRollQueries,
      number: members.number,
      name: people.name,
      called: people.called,
      reason: rollExclusions.reason,
      proposer: proposer.name,
    })
    .from(voteRollQueries)
    .innerJoin(members, eq(members.personId, voteRollQueries.personId))
    .innerJoin(people, eq(people.id, voteRollQueries.personId))
    .leftJoin(
      rollExclusions,
      and(
        eq(rollExclusions.voteId, voteRollQueries.voteId),
        eq(rollExclusions.personId, voteRollQueries.personId),
      ),
    )
    .leftJoin(proposer, eq(proposer.id, voteRollQueries.proposedBy))
    .where(and(eq(voteRollQueries.voteId, vote.id), isNull(voteRollQueries.decidedAt)))
    .orderBy(asc(voteRollQueries.id))
  return {
    number,
    title: motion.title,
    closesAt: vote.closesAt,
    open,
    mayPropose: open && can(viewer, 'vote.propose-roll', { sides, personId: null, officers: [] }),
    queries: rows.map(({ query, number, reason, proposer, ...names }) => {
      const about = { sides, personId: query.personId }
      const officers = query.proposedBy ? [query.proposedBy] : []
      const proposed = query.proposal !== null
      return {
        id: query.id,
        number,
        name: bothNames(names),
        reason: reason ?? ('joined-late' as const),
        text: query.querySealed ? unseal<string>(query.querySealed) : undefined,
        since: query.queriedAt ?? query.proposedAt!,
        proposal: query.proposal,
        answer: query.answerSealed ? unseal<string>(query.answerSealed) : undefined,
        proposer: proposer || 'Name withheld',
        mayPropose:
          open && !proposed && can(viewer, 'vote.propose-roll', { ...about, officers: [] }),
        mayConfirm: open && proposed && can(viewer, 'vote.confirm-roll', { ...about, officers }),
      }
    }),
  }
}

export type RollQueries = NonNullable<Awaited<ReturnType<typeof listRollQueries>>>
