import { atWallTime, dayInWords } from '@/lib/kernel/calendar'
import { Refusal } from '@/lib/kernel/refusals'
import { firstDayFor, keepsNotice, noticeDaysOf } from './meeting-rules'
import { type MeetingKind, meetingKindNames } from './states'

/** What the rule book says about the notice of a meeting, and the first day that would do. */
export class NoticeTooShort extends Refusal {
  constructor(kind: MeetingKind, calledAt: Date) {
    super('meeting.notice-too-short')
    this.message = noticeSentence(kind, calledAt)
  }
}

export function noticeSentence(kind: MeetingKind, calledAt: Date): string {
  const article = kind === 'special' ? 'a' : 'an'
  const first = dayInWords(atWallTime(firstDayFor(kind, calledAt)))
  return `The rule book wants ${noticeDaysOf(kind)} days’ notice of ${article} ${meetingKindNames[kind].toLowerCase()}. Called today, it can be on ${first} or later.`
}

export function assertNotice(kind: MeetingKind, startsAt: Date, calledAt: Date) {
  if (!keepsNotice(kind, startsAt, calledAt)) throw new NoticeTooShort(kind, calledAt)
}
