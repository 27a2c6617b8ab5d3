import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { decisionDuties, decisionReports } from '@/db/schema/democracy/decisions'
import { motions, motionVotes, voteOfMotion } from '@/db/schema/democracy/motions'
import type { Actor } from '@/lib/kernel/actor'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { groupsAndPlaceOf } from '@/lib/people/groups/groups-and-place'
import { can } from '@/lib/permissions'
import { withPronouns, worksOnMotions } from '../read'
import { whoAnswers } from './lock-decision'
import { decisionState } from './states'

/** Everything that members carried, the latest last, with who answers for it and how it stands. */
export async function carriedDecisions(
  db: Database | Transaction,
  at: Date,
  only?: { number: number },
) {
  const rows = await db
    .select({
      voteId: motionVotes.id,
      number: motions.number,
      title: motions.title,
      declaredAt: motionVotes.declaredAt,
    })
    .from(motions)
    .innerJoin(motionVotes, voteOfMotion)
    .where(
      and(eq(motionVotes.outcome, 'carried'), only ? eq(motions.number, only.number) : undefined),
    )
    .orderBy(asc(motionVotes.declaredAt))
  const votes = rows.map(({ voteId }) => voteId)
  const duties = await db
    .select()
    .from(decisionDuties)
    .where(inArray(decisionDuties.voteId, votes))
    .orderBy(asc(decisionDuties.givenAt), asc(decisionDuties.id))
  const done = await db
    .select({ voteId: decisionReports.voteId, at: decisionReports.reportedAt })
    .from(decisionReports)
    .where(and(inArray(decisionReports.voteId, votes), eq(decisionReports.done, true)))
    .orderBy(asc(decisionReports.reportedAt))
  return rows.map((row) => {
    const history = duties.filter(({ voteId }) => voteId === row.voteId)
    const duty = history.at(-1)
    const doneAt = done.findLast(({ voteId }) => voteId === row.voteId)?.at
    return {
      ...row,
      declaredAt: row.declaredAt!,
      history,
      duty,
      state: decisionState(duty, doneAt, dateOf(at)),
    }
  })
}

/** What became of a motion that was carried, for members: who answers for it, by when, and what they have reported. */
export async function getDecision(viewer: Actor, number: number) {
  if (!can(viewer, 'motion.read') && !worksOnMotions(viewer)) return undefined
  const [decision] = await carriedDecisions(database(), now(), { number })
  if (!decision) return undefined
  const { id, text, done, reportedAt } = decisionReports
  const reports = await database()
    .select({
      id,
      text,
      done,
      reportedAt,
      author: withPronouns(decisionReports.authorName, decisionReports.authorId),
    })
    .from(decisionReports)
    .where(eq(decisionReports.voteId, decision.voteId))
    .orderBy(asc(reportedAt))
  const { duty } = decision
  return {
    ...decision,
    reports: reports.reverse(),
    mayAssign: can(viewer, 'decision.assign'),
    mayReport: duty !== undefined && can(viewer, 'decision.report', await whoAnswers(duty, now())),
  }
}

export type CarriedDecision = NonNullable<Awaited<ReturnType<typeof getDecision>>>

/** What an officer has to do about decisions: to name who answers, to ask after what is overdue, or to do it themselves. */
export async function listDecisionsAtDesk(viewer: Actor) {
  const mayAssign = can(viewer, 'decision.assign')
  const waiting = await markOwn(viewer, await waitingDecisions())
  return waiting.filter(({ own, state }) => own || (mayAssign && state !== 'open'))
}

export type DecisionAtDesk = Awaited<ReturnType<typeof listDecisionsAtDesk>>[number]

/** What somebody answers for, by their office or in a group, that is due soon or overdue: for their own page, the next day first. */
export async function listOwnDecisions(viewer: Actor) {
  if (viewer.kind !== 'person') return []
  const answers =
    viewer.offices.length > 0 || (await groupsAndPlaceOf(viewer.personId)).groups.length > 0
  if (!answers) return []
  const waiting = await markOwn(viewer, await waitingDecisions())
  return waiting
    .flatMap(({ number, title, state, duty, own }) =>
      own && duty ? { number, title, state, ...duty } : [],
    )
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

export type OwnDecision = Awaited<ReturnType<typeof listOwnDecisions>>[number]

/** Of all that was carried what nobody answers for, what is overdue and what is due soon. */
async function waitingDecisions() {
  const soon = daysAfter(dateOf(now()), organisation.rules.decisionReminderDays)
  const all = await carriedDecisions(database(), now())
  return all.filter(
    ({ state, duty }) =>
      state === 'unassigned' || state === 'overdue' || (state === 'open' && duty!.dueOn <= soon),
  )
}

/** Each with whether the viewer answers for it. */
async function markOwn(viewer: Actor, decisions: Awaited<ReturnType<typeof carriedDecisions>>) {
  return Promise.all(
    decisions.map(async (decision) => ({
      ...decision,
      own:
        decision.duty !== undefined &&
        can(viewer, 'decision.report', await whoAnswers(decision.duty, now())),
    })),
  )
}
