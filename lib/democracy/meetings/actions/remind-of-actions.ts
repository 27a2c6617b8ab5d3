import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { meetings } from '@/db/schema/democracy/meetings'
import { members, people } from '@/db/schema/people/people'
import { actionDue } from '@/emails/democracy/action-due'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { verb } from '@/lib/kernel/perform'
import { stillOneOfUs } from '../running/still-one-of-us'
import { isToDo } from './list-actions'
import { actionReminderDays } from './states'

/** Whoever took something on hears of it once some days before its day, and once when that has passed. */
export const remindOfActions = verb('action.remind', async (work, _input: object) => {
  const today = dateOf(work.now)
  const due = await work.tx
    .select({
      action: meetingActions,
      number: meetings.number,
      startsAt: meetings.startsAt,
      personId: people.id,
      email: people.email,
      name: people.called,
    })
    .from(meetingActions)
    .innerJoin(meetings, eq(meetings.id, meetingActions.meetingId))
    .innerJoin(members, eq(members.personId, meetingActions.ownerId))
    .innerJoin(people, eq(people.id, meetingActions.ownerId))
    .where(
      and(
        isToDo,
        lte(meetingActions.dueOn, daysAfter(today, actionReminderDays)),
        stillOneOfUs,
        isNull(people.erasedAt),
      ),
    )
  const chased = due.filter(
    ({ action: { dueOn, writtenAt, takenOnAt } }) =>
      // Whoever took it on in these days, or when it was overdue, has just heard by when.
      dateOf(takenOnAt ?? writtenAt) <=
      (dueOn < today ? dueOn : daysAfter(dueOn, -1 - actionReminderDays)),
  )
  await work.emailAll(
    actionDue,
    chased.map(({ action, number, startsAt, personId, email, name }) => {
      const overdue = action.dueOn < today
      return {
        to: { email, personId },
        key: `${action.id}/${overdue ? 'after' : 'before'}/${personId}`,
        props: {
          name,
          what: action.what,
          dueOn: action.dueOn,
          overdue,
          heldAt: startsAt.toISOString(),
          link: siteUrl(`/meetings/${number}#actions`),
        },
      }
    }),
  )
  return { more: false }
})
