import { addDays, atWallTime, dateOf, daysAfter, daysBetween } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'
import type { MeetingKind } from './states'

/** The rule book on meetings, from the numbers of the profile. Pure. */
const rules = () => organisation.rules

export function noticeDaysOf(kind: MeetingKind): number {
  return rules().meetingNoticeDays[kind]
}

/** The first day on which a meeting can be that is called at this moment. The day of the notice does not count. */
export function firstDayFor(kind: MeetingKind, calledAt: Date): string {
  return daysAfter(dateOf(calledAt), noticeDaysOf(kind))
}

export function keepsNotice(kind: MeetingKind, startsAt: Date, calledAt: Date): boolean {
  return daysBetween(dateOf(calledAt), dateOf(startsAt)) >= noticeDaysOf(kind)
}

/** The last day on which a meeting can be called that is to be on this day. */
export function lastDayToCall(kind: MeetingKind, startsAt: Date): string {
  return daysAfter(dateOf(startsAt), -noticeDaysOf(kind))
}

/**
 * Until when motions for a meeting come in. The notice ends with the day of the meeting, so it is the end of the day that lies so
 * many days before that one.
 */
export function motionsUntil(startsAt: Date): Date {
  return addDays(atWallTime(dateOf(startsAt)), 1 - rules().motionDeadlineDays)
}

/** How many people with a vote have to be there: so many in a hundred of the roll, or so many people, whichever is less. */
export function quorumOf(roll: number): number {
  const { percent, members } = rules().meetingQuorum
  return Math.max(1, Math.min(Math.ceil((roll * percent) / 100), members))
}

/** How many have to call for a special meeting: so many in a hundred of those with a vote, or so many people, whichever is less. */
export function namesNeeded(roll: number): number {
  const { percent, members } = rules().requisition
  return Math.max(1, Math.min(Math.ceil((roll * percent) / 100), members))
}

/** When each item begins, if everything takes as long as planned. */
export function withTimes<Item extends { minutes: number }>(
  startsAt: Date,
  items: readonly Item[],
) {
  let begins = startsAt.getTime()
  return items.map((item) => {
    const at = new Date(begins)
    begins += item.minutes * 60_000
    return { ...item, at }
  })
}
