import 'server-only'
import { and, asc, desc, eq, gt, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { meetings } from '@/db/schema/democracy/meetings'
import { members, people } from '@/db/schema/people/people'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import type { WhomFor } from '../invited'
import { stillOneOfUs } from '../running/still-one-of-us'
import { actionState } from './states'

export const isToDo = and(isNull(meetingActions.doneAt), isNull(meetingActions.droppedAt))

/** Whoever took it on and is no longer one of us does nothing for us any more. */
const isNobodys = or(isNull(meetingActions.ownerId), sql`not (${stillOneOfUs})`)

function rows(where: SQL | undefined, db: Database | Transaction = database()) {
  return db
    .select({
      action: meetingActions,
      owner: people.called,
      nobodys: sql<boolean>`${isNobodys}`,
      meeting: {
        number: meetings.number,
        kind: meetings.kind,
        group: meetings.group,
        place: meetings.place,
        startsAt: meetings.startsAt,
      },
    })
    .from(meetingActions)
    .innerJoin(meetings, eq(meetings.id, meetingActions.meetingId))
    .leftJoin(members, eq(members.personId, meetingActions.ownerId))
    .leftJoin(people, eq(people.id, meetingActions.ownerId))
    .where(where)
    .orderBy(asc(meetingActions.dueOn), asc(meetingActions.writtenAt), asc(meetingActions.id))
}

type Row = Awaited<ReturnType<typeof rows>>[number]

/** An action as a viewer sees it whom its meeting was for, with what they can do about it. */
function asSeen(viewer: Actor, invited: boolean) {
  return ({ action, owner, meeting }: Row) => {
    const { id, what, dueOn, ownerId, takenOnAt, doneAt, doneWords, whyDropped } = action
    const state = actionState(action, dateOf(now()))
    const toDo = state === 'open' || state === 'overdue'
    const own = { personId: ownerId ?? '' }
    const waits = toDo && (ownerId === null || (ownerId === personOf(viewer) && !takenOnAt))
    return {
      id,
      what,
      dueOn,
      owner: ownerId ? owner : undefined,
      state,
      doneAt,
      doneWords,
      whyDropped,
      meeting,
      mayTakeOn: waits && can(viewer, 'action.take-on', { invited }),
      mayDecline: toDo && can(viewer, 'action.decline', own),
      mayFinish: toDo && can(viewer, 'action.finish', own),
      mayDrop: toDo && can(viewer, 'action.drop'),
    }
  }
}

export type MeetingAction = ReturnType<ReturnType<typeof asSeen>>

/** What was taken on in a meeting that the viewer reads. */
export async function listActions(viewer: Actor, meetingId: string, invited: boolean) {
  return (await rows(eq(meetingActions.meetingId, meetingId))).map(asSeen(viewer, invited))
}

/** What the same members took on before a meeting and is still to do, or was done since the last one. */
export async function listActionsFromLastTime(
  viewer: Actor,
  meeting: WhomFor & { startsAt: Date },
  invited: boolean,
) {
  const [last] = await database()
    .select({ startsAt: meetings.startsAt })
    .from(meetings)
    .where(and(heldBefore(meeting), lte(meetings.startsAt, now())))
    .orderBy(desc(meetings.startsAt))
    .limit(1)
  if (!last) return []
  const since = last.startsAt.toISOString()
  const ended = gt(
    sql`coalesce(${meetingActions.doneAt}, ${meetingActions.droppedAt})`,
    sql`${since}::timestamptz`,
  )
  return (await rows(and(heldBefore(meeting), or(isToDo, ended)))).map(asSeen(viewer, invited))
}

/** Meetings of the same members before this one. */
function heldBefore({ group, place, startsAt }: WhomFor & { startsAt: Date }) {
  return and(
    lt(meetings.startsAt, startsAt),
    group ? eq(meetings.group, group) : isNull(meetings.group),
    place ? eq(meetings.place, place) : isNull(meetings.place),
  )
}

/** Whether a meeting that is being prepared has something to ask after. */
export async function hasActionsToAskAfter(
  tx: Transaction,
  meeting: WhomFor & { startsAt: Date },
): Promise<boolean> {
  return (await rows(and(heldBefore(meeting), isToDo), tx)).length > 0
}

/** What the viewer has taken on and not done yet, for their own page. */
export async function listOwnActions(viewer: Actor) {
  if (viewer.kind !== 'person') return []
  const theirs = await rows(and(eq(meetingActions.ownerId, viewer.personId), isToDo))
  return theirs.map(asSeen(viewer, true))
}

/** What officers have to ask after: what nobody does, and what is overdue. */
export async function listActionsToAskAfter(viewer: Actor) {
  if (!can(viewer, 'action.drop')) return []
  const today = dateOf(now())
  const found = await rows(and(isToDo, or(isNobodys, lt(meetingActions.dueOn, today))))
  return found.map(({ action, nobodys, meeting }) => ({
    id: action.id,
    what: action.what,
    dueOn: action.dueOn,
    writtenAt: action.writtenAt,
    nobodys,
    meeting,
  }))
}
