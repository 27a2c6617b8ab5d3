import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { database } from '@/db/client'
import { paperBallots, paperOrders } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { members, people } from '@/db/schema/people/people'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { sidesIn } from '../nominations/who-took-sides'
import { phaseOf } from '../phase'
import { paperBallotCounts } from './paper-ballot-counts'

/** What is under way about papers by hand and second papers: for the returning officer and whoever confirms. */
export async function listPapers(viewer: Actor, slug: string) {
  const [election] = await database().select().from(elections).where(eq(elections.slug, slug))
  if (!election) return undefined
  const runs = can(viewer, 'election.run', election)
  const mayCall = can(viewer, 'election.call')
  if (viewer.kind !== 'person' || (!runs && !mayCall) || !election.publishedAt) return undefined
  const tookSides = mayCall && (await sidesIn(database(), election.id)).has(viewer.personId)
  const [orders, ballots, { marked, unconfirmed }] = await Promise.all([
    database()
      .select({
        id: paperOrders.id,
        kind: paperOrders.kind,
        number: members.number,
        name: people.name,
        proposedBy: paperOrders.proposedBy,
      })
      .from(paperOrders)
      .innerJoin(members, eq(members.personId, paperOrders.personId))
      .innerJoin(people, eq(people.id, paperOrders.personId))
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
        confirmedBy: paperBallots.confirmedBy,
      })
      .from(paperBallots)
      .where(eq(paperBallots.electionId, election.id))
      .orderBy(asc(paperBallots.id)),
    paperBallotCounts(database(), election.id),
  ])
  return {
    title: election.title,
    phase: phaseOf(election, now()),
    closesAt: election.closesAt,
    opened: election.openedAt !== null,
    contests: election.manifest!.contests,
    runs,
    confirms: mayCall && !tookSides,
    tookSides,
    orders,
    ballots,
    marked,
    unconfirmed,
    /** Marked for a paper, and none is entered for them. */
    missing: marked - ballots.length,
  }
}

export type PapersAtDesk = NonNullable<Awaited<ReturnType<typeof listPapers>>>
