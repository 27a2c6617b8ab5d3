import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '@/db/client'
import { paperBallots, paperOrders } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { rollNames } from '@/db/schema/democracy/electoral-roll'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { phaseOf } from '../phase'
import { itsRollName, nameOnRoll } from '../roll/name-on-roll'
import { confirmersIn, confirming } from '../stand-ins/confirmers'
import { paperBallotCounts } from './paper-ballot-counts'

const officer = alias(people, 'officer')

/** What is under way about papers by hand and second papers: for the returning officer and whoever confirms. */
export async function listPapers(viewer: Actor, slug: string) {
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election) return undefined
  const runs = can(viewer, 'election.run', election)
  const mayCall = can(viewer, 'election.call')
  if (viewer.kind !== 'person' || !election.publishedAt) return undefined
  const confirmers = await confirmersIn(database(), election, now())
  const tookSides = mayCall && confirmers.sides.has(viewer.personId)
  const mayConfirm = (personId: string | null, by: string) =>
    can(viewer, 'paper.confirm', confirming(confirmers, { personId, officers: [by] }))
  const [orders, ballots, { marked, unconfirmed }] = await Promise.all([
    database()
      .select({
        id: paperOrders.id,
        kind: paperOrders.kind,
        personId: paperOrders.personId,
        number: members.number,
        name: nameOnRoll,
        proposedBy: paperOrders.proposedBy,
        proposedAt: paperOrders.proposedAt,
        proposer: officer.name,
      })
      .from(paperOrders)
      .innerJoin(members, eq(members.personId, paperOrders.personId))
      .innerJoin(people, eq(people.id, paperOrders.personId))
      .innerJoin(officer, eq(officer.id, paperOrders.proposedBy))
      .leftJoin(rollNames, itsRollName(paperOrders))
      .where(
        and(
          eq(paperOrders.electionId, election.id),
          eq(paperOrders.kind, 'assist'),
          isNull(paperOrders.confirmedAt),
        ),
      )
      .orderBy(asc(paperOrders.id)),
    database()
      .select({
        id: paperBallots.id,
        enteredBy: paperBallots.enteredBy,
        enterer: officer.name,
        confirmedBy: paperBallots.confirmedBy,
      })
      .from(paperBallots)
      .innerJoin(officer, eq(officer.id, paperBallots.enteredBy))
      .where(eq(paperBallots.electionId, election.id))
      .orderBy(asc(paperBallots.id)),
    paperBallotCounts(database(), election.id),
  ])
  const withMayConfirm = {
    orders: orders.map((one) => ({ ...one, mayConfirm: mayConfirm(one.personId, one.proposedBy) })),
    ballots: ballots.map((one) => ({ ...one, mayConfirm: mayConfirm(null, one.enteredBy) })),
  }
  const anything = confirming(confirmers, { personId: null, officers: [] })
  const confirms =
    can(viewer, 'paper.confirm', anything) || withMayConfirm.orders.some((one) => one.mayConfirm)
  if (!runs && !mayCall && !confirms) return undefined
  return {
    title: election.title,
    phase: phaseOf(election, now()),
    closesAt: election.closesAt,
    opened: election.openedAt !== null,
    contests: election.manifest!.contests,
    runs,
    confirms,
    tookSides,
    ...withMayConfirm,
    marked,
    unconfirmed,
    /** Marked for a paper, and none is entered for them. */
    missing: marked - ballots.length,
  }
}

export type PapersAtDesk = NonNullable<Awaited<ReturnType<typeof listPapers>>>
