import { isThereAny } from '@/lib/kernel/is-there-any'
import 'server-only'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import {
  requisitionDates,
  requisitionNames,
  requisitions,
} from '@/db/schema/democracy/requisitions'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { keepsNotice } from '../meeting-rules'
import { asAnswer, couldAnswer } from './answer-requisition'
import { callersWithVote } from './callers'
import { countNames } from './count-names'
import { requisitionState } from './states'

async function rows(where: SQL | undefined) {
  const found = await database()
    .select({
      requisition: requisitions,
      opener: people.called,
      meeting: { number: meetings.number, state: meetings.state, startsAt: meetings.startsAt },
    })
    .from(requisitions)
    .innerJoin(people, eq(people.id, requisitions.openedBy))
    .leftJoin(meetings, eq(meetings.id, requisitions.meetingId))
    .where(where)
    .orderBy(desc(requisitions.openedAt))
    .limit(20)
  return found.map(({ requisition, opener, meeting }) => {
    const held = meeting ?? undefined
    return {
      ...requisition,
      opener,
      meeting: held,
      state: requisitionState(requisition, held, now(), dateOf(now())),
    }
  })
}

/** What members call for at the moment: what gathers names, and what waits to be called. */
export async function listRequisitions(viewer: Actor) {
  if (!can(viewer, 'requisition.read')) return []
  const running = or(isNotNull(requisitions.reachedAt), gt(requisitions.lapsesAt, now()))
  if (!(await isThereAny(requisitions, running))) return []
  return rows(and(running, or(isNull(meetings.id), eq(meetings.state, 'cancelled'))))
}

/**
 * What officers owe to members: notice of a meeting; or where there is a meeting that could deal with it, the word of a second officer
 * that it does, which whoever gave notice of it cannot give.
 */
export async function listRequisitionsAtDesk(officer: Actor) {
  if (!can(officer, 'meeting.call')) return []
  const open = (await listRequisitions(officer)).filter(({ reachedAt }) => reachedAt !== null)
  return Promise.all(
    open.map(async ({ number, state, reachedAt, business, callBy }) => {
      const meetings = await listAnswering(officer, reachedAt!)
      const answering = meetings.some(({ mayRecord }) => mayRecord)
        ? ('as-second' as const)
        : meetings.length > 0
          ? ('own-notice' as const)
          : undefined
      return { number, state, reachedAt, business, callBy, answering }
    }),
  )
}

export type RequisitionAtDesk = Awaited<ReturnType<typeof listRequisitionsAtDesk>>[number]

/** One of them: with how many have called for it, and whether the viewer has. Who they are is for officers once there are enough. */
export async function getRequisition(viewer: Actor, number: number) {
  if (!can(viewer, 'requisition.read')) return undefined
  const [requisition] = await rows(eq(requisitions.number, number))
  if (!requisition) return undefined
  const { id, state, reachedAt } = requisition
  const ofThis = eq(requisitionNames.requisitionId, id)
  const [names, own] = await Promise.all([
    countNames(database(), id, now()),
    database().$count(
      requisitionNames,
      and(ofThis, eq(requisitionNames.personId, personOf(viewer))),
    ),
  ])
  const gathering = state === 'gathering'
  const mayCall = can(viewer, 'meeting.call')
  const toCall = mayCall && (state === 'to-call' || state === 'overdue')
  return {
    ...requisition,
    names: requisition.signed ?? names,
    signedByViewer: own > 0,
    maySign: gathering && own === 0 && can(viewer, 'requisition.sign'),
    mayWithdraw: gathering && own > 0,
    toCall,
    signatories: reachedAt && mayCall ? await listSignatories(id) : [],
    /** Meetings that could deal with it, of which no officer has said so. */
    answering:
      state === 'to-call' || state === 'overdue' ? await listAnswering(viewer, reachedAt!) : [],
    dates: state === 'overdue' ? await readDates(viewer, id) : undefined,
  }
}

/** What those who called for it propose: members read when and in which town, not who. Only they can propose and confirm. */
async function readDates(viewer: Actor, requisitionId: string) {
  const me = personOf(viewer)
  const parties = await callersWithVote(database(), requisitionId, now())
  const rows = await database()
    .select()
    .from(requisitionDates)
    .where(eq(requisitionDates.requisitionId, requisitionId))
    .orderBy(asc(requisitionDates.startsAt), asc(requisitionDates.id))
  const mayConfirm = can(viewer, 'requisition.confirm-date', { parties })
  return {
    mayPropose: can(viewer, 'requisition.propose-date', { parties }),
    proposed: rows.map(({ personId, onlineLink, ...proposal }) => {
      const inTime = keepsNotice('special', proposal.startsAt, now())
      const own = personId === me
      const confirmable = mayConfirm && !own && parties.includes(personId) && inTime
      return {
        ...proposal,
        online: onlineLink !== null,
        /** For whoever says yes to it: all members get it with the notice. */
        onlineLink: own || confirmable ? onlineLink : null,
        own,
        inTime,
        mayConfirm: confirmable,
      }
    }),
  }
}

/** Meetings that are overdue and that the viewer called for: what they can do about it, for the page that says what there is to do. */
export async function listOwnOverdueRequisitions(viewer: Actor) {
  const own = database()
    .select({ id: requisitionNames.requisitionId })
    .from(requisitionNames)
    .where(eq(requisitionNames.personId, personOf(viewer)))
  const waiting = await rows(
    and(
      inArray(requisitions.id, own),
      isNotNull(requisitions.reachedAt),
      or(isNull(meetings.id), eq(meetings.state, 'cancelled')),
    ),
  )
  return can(viewer, 'requisition.read')
    ? waiting
        .filter(({ state }) => state === 'overdue')
        .map(({ number, business, callBy }) => ({ number, business, callBy: callBy! }))
    : []
}

export type OverdueRequisition = Awaited<ReturnType<typeof listOwnOverdueRequisitions>>[number]

export type Requisition = NonNullable<Awaited<ReturnType<typeof getRequisition>>>

async function listSignatories(requisitionId: string) {
  return database()
    .select({ personId: people.id, name: people.called, number: members.number })
    .from(requisitionNames)
    .innerJoin(people, eq(people.id, requisitionNames.personId))
    .innerJoin(members, eq(members.personId, requisitionNames.personId))
    .where(eq(requisitionNames.requisitionId, requisitionId))
    .orderBy(asc(people.called), asc(members.number))
}

/** Which meetings could deal with it, and whether the viewer can record that: whoever gave notice of one cannot. */
async function listAnswering(viewer: Actor, reachedAt: Date) {
  const rows = await database()
    .select({
      number: meetings.number,
      startsAt: meetings.startsAt,
      calledBy: meetings.calledBy,
    })
    .from(meetings)
    .where(couldAnswer(reachedAt))
    .orderBy(asc(meetings.startsAt))
  return rows.map(({ number, startsAt, calledBy }) => ({
    number,
    startsAt,
    mayRecord: can(viewer, 'requisition.answer', asAnswer({ calledBy })),
  }))
}
