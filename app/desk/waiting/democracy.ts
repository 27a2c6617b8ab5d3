import 'server-only'
import type { Route } from 'next'
import { type DeskDuty, listDeskDuties } from '@/lib/democracy/elections/list-desk-duties'
import { listActionsToAskAfter } from '@/lib/democracy/meetings/actions/list-actions'
import { listMeetingDrafts } from '@/lib/democracy/meetings/list-meetings'
import { lastDayToCall } from '@/lib/democracy/meetings/meeting-rules'
import {
  listRequisitionsAtDesk,
  type RequisitionAtDesk,
} from '@/lib/democracy/meetings/requisitions/read-requisitions'
import { getStandingOrders } from '@/lib/democracy/meetings/standing-orders/read-standing-orders'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { listChallengesAtDesk } from '@/lib/democracy/motions/challenges/read-challenges'
import {
  type DecisionAtDesk,
  listDecisionsAtDesk,
} from '@/lib/democracy/motions/decisions/read-decisions'
import { answeringInWords } from '@/lib/democracy/motions/decisions/states'
import { getPaperVotes } from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import { listMotionsAtDesk } from '@/lib/democracy/motions/read-desk'
import { listRollQueries } from '@/lib/democracy/motions/vote-roll/read-vote-roll'
import type { PersonActor } from '@/lib/kernel/actor'
import { atWallTime, dayInWords, inWords } from '@/lib/kernel/calendar'
import { can } from '@/lib/permissions'
import type { WaitingOfOneKind } from './waiting'

export async function waitingMotions(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const list = await listMotionsAtDesk(officer)
  if (!list) return []
  const row = (motion: { number: number; title: string }, since: Date, todo: string) => ({
    key: `motion-${motion.number}`,
    since,
    who: motion.title,
    detail: `Motion ${motion.number}`,
    href: `/desk/motions/${motion.number}` as Route,
    todo,
  })
  const call: WaitingOfOneKind = {
    area: 'democracy',
    none: 'no motion is ready for a vote',
    rows: list.toCall.map((motion) => row(motion, motion.secondedAt!, 'Call a vote')),
  }
  const declare: WaitingOfOneKind = {
    area: 'democracy',
    none: 'no result to declare',
    rows: list.toDeclare.map((motion) => row(motion, motion.closesAt, 'Declare the result')),
  }
  const byPost = await Promise.all(
    list.running
      .filter(({ byPost }) => byPost)
      .map(async (motion) => {
        const votes = await getPaperVotes(officer, motion.number)
        const waiting = [...(votes?.waitingEnvelopes ?? []), ...(votes?.waitingPapers ?? [])]
        const count = waiting.filter(({ mayConfirm }) => mayConfirm).length
        return { motion, count }
      }),
  )
  const confirm: WaitingOfOneKind = {
    area: 'democracy',
    none: 'no vote by post to confirm',
    rows: byPost.flatMap(({ motion, count }) =>
      count === 0
        ? []
        : {
            ...row(motion, motion.opensAt, 'Confirm as the second officer'),
            key: `paper-votes-${motion.number}`,
            detail: count === 1 ? 'A vote by post' : `Votes by post: ${count}`,
            href: `/desk/motions/${motion.number}/paper` as Route,
          },
    ),
  }
  const queries = await Promise.all(
    list.running
      .filter(({ queried }) => queried)
      .map(async (motion) => {
        const roll = await listRollQueries(officer, motion.number)
        const waiting = roll?.queries.filter((query) => query.mayPropose || query.mayConfirm) ?? []
        return { motion, waiting }
      }),
  )
  const roll: WaitingOfOneKind = {
    area: 'democracy',
    none: 'no query about a roll',
    rows: queries.flatMap(({ motion, waiting }) =>
      waiting.map((query) => ({
        ...row(motion, query.since, query.mayConfirm ? 'Confirm the answer' : 'Answer the query'),
        key: `roll-query-${query.id}`,
        detail: 'The roll of a vote',
        href: `/desk/motions/${motion.number}/roll` as Route,
      })),
    ),
  }
  return [
    ...(can(officer, 'vote.call') ? [call] : []),
    ...(can(officer, 'vote.declare') ? [declare] : []),
    ...(confirm.rows.length > 0 ? [confirm] : []),
    ...(roll.rows.length > 0 ? [roll] : []),
  ]
}

/** Whatever office somebody holds: challenges are answered by officers without a part in the result. */
export async function waitingChallenges(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const challenges = await listChallengesAtDesk(officer)
  if (challenges.length === 0) return []
  return [
    {
      area: 'democracy',
      none: 'no challenge to a result',
      rows: challenges.map(({ id, number, title, since, proposed }) => ({
        key: `challenge-${id}`,
        since,
        who: title,
        detail: `A challenge to the result of Motion ${number}`,
        href: `/motions/${number}/result/challenges` as Route,
        todo: proposed ? 'Confirm the answer' : 'Answer it',
      })),
    },
  ]
}

/** What members carried: for whoever answers for it, and for those who see to it that somebody does. */
export async function waitingDecisions(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const decisions = await listDecisionsAtDesk(officer)
  const mayAssign = can(officer, 'decision.assign')
  if (!mayAssign && decisions.length === 0) return []
  return [
    {
      area: 'democracy',
      none: 'no decision is overdue',
      rows: decisions.map((decision) => ({
        key: `decision-${decision.number}`,
        since: decision.duty?.givenAt ?? decision.declaredAt,
        who: decision.title,
        detail: `Motion ${decision.number}, carried`,
        ...decisionTodo(decision),
      })),
    },
  ]
}

function decisionTodo({ number, state, duty, own }: DecisionAtDesk) {
  const due = duty && inWords(duty.dueOn)
  if (!duty) return { href: `/desk/motions/${number}` as Route, todo: 'Name who answers for it' }
  const href = `/motions/${number}#decision` as Route
  if (own) return { href, todo: `Report: ${state === 'overdue' ? 'was due' : 'due'} by ${due}` }
  return { href, todo: `Overdue since ${due}: ask ${answeringInWords(duty)}` }
}

export async function waitingMeetings(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const drafts = await listMeetingDrafts(officer)
  if (!drafts) return []
  const [orders, requisitions, overdue] = await Promise.all([
    getStandingOrders(officer),
    listRequisitionsAtDesk(officer),
    listActionsToAskAfter(officer),
  ])
  return [
    {
      area: 'democracy',
      none: 'no meeting to call',
      rows: drafts.map((meeting) => ({
        key: `meeting-${meeting.number}`,
        since: meeting.draftedAt,
        who: meetingTitle(meeting),
        detail: dayInWords(meeting.startsAt),
        href: `/desk/meetings/${meeting.number}` as Route,
        todo: `Give notice by ${dayInWords(atWallTime(lastDayToCall(meeting.kind, meeting.startsAt)))}`,
      })),
    },
    {
      area: 'democracy',
      none: 'no meeting that members called for',
      rows: requisitions.map(({ number, reachedAt, business, ...requisition }) => ({
        key: `requisition-${number}`,
        since: reachedAt!,
        who: business,
        detail: 'A special meeting that members called for',
        href: `/meetings/requisitions/${number}` as Route,
        todo: requisitionTodo(requisition),
      })),
    },
    {
      area: 'democracy',
      none: 'no standing orders to confirm',
      rows:
        orders?.waiting && orders.mayConfirm
          ? [
              {
                key: `standing-orders-${orders.waiting.version}`,
                since: orders.waiting.proposedAt,
                who: 'Standing orders',
                detail: `Version ${orders.waiting.version}`,
                href: '/desk/meetings/standing-orders' as Route,
                todo: 'Confirm as the second officer',
              },
            ]
          : [],
    },
    {
      area: 'democracy',
      none: 'nothing overdue from a meeting',
      rows: overdue.map((action) => ({
        key: `action-${action.id}`,
        since: action.nobodys ? action.writtenAt : atWallTime(action.dueOn),
        who: action.what,
        detail: `An action from the meeting of ${dayInWords(action.meeting.startsAt)}`,
        href: `/meetings/${action.meeting.number}#actions` as Route,
        todo: action.nobodys ? 'Find someone who does it' : 'Ask after it, or drop it',
      })),
    },
  ]
}

/** One officer calls the meeting and another says that it deals with this, so each reads what is theirs. */
function requisitionTodo({
  state,
  callBy,
  answering,
}: Pick<RequisitionAtDesk, 'state' | 'callBy' | 'answering'>) {
  const last = inWords(callBy!)
  const by = state === 'overdue' ? `it was due by ${last}` : `by ${last}`
  if (answering === 'as-second') return 'Say as the second officer which meeting deals with it'
  if (answering === 'own-notice') return `Ask another officer to record your meeting: ${by}`
  return state === 'overdue' ? `Give notice: ${by}` : `Give notice ${by}`
}

const work: Record<DeskDuty['what'], { what: string; todo: string; page: string }> = {
  roll: { what: 'The roll', todo: 'Answer queries or confirm changes to it', page: '/roll' },
  paper: { what: 'Voting by hand', todo: 'Confirm it as the second officer', page: '/papers' },
  restore: { what: 'A lost ballot paper', todo: 'Confirm who asks for it', page: '/papers' },
  'returning-officer': { what: 'Who runs it', todo: 'Confirm it as the second officer', page: '' },
  'mark-query': { what: 'The marked register', todo: 'Answer queries about it', page: '/register' },
}

export async function waitingElections(officer: PersonActor): Promise<WaitingOfOneKind[]> {
  const duties = await listDeskDuties(officer)
  if (duties.length === 0 && !can(officer, 'election.call')) return []
  return [
    {
      area: 'elections',
      none: 'no election needs anything',
      rows: duties.map(({ slug, title, what, since, count }) => ({
        key: `election-${slug}-${what}`,
        since,
        who: title,
        detail: count === 1 ? work[what].what : `${work[what].what}: ${count}`,
        href:
          what === 'mark-query'
            ? (`/elections/${slug}/register` as Route)
            : (`/desk/elections/${slug}${work[what].page}` as Route),
        todo: work[what].todo,
      })),
    },
  ]
}
