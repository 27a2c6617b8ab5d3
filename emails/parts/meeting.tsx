import { momentInWords, timeInWords } from '@/lib/kernel/calendar'
import { calendarFile } from '@/lib/kernel/calendar-file'

export type MeetingProps = {
  uid: string
  /** As calendars call it, which others may see. */
  title: string
  /** As it is called to those whom it is for. */
  what: string
  startsAt: string
  endsAt: string
  where: string
  link: string
  revision: number
  writtenAt: string
}

/** "Thursday 10 December 2026 at 7pm until 9pm. Old Town Hall, West Street, Gateshead, and online" */
export function whenAndWhere({ startsAt, endsAt, where }: MeetingProps): string {
  return `${momentInWords(new Date(startsAt))} until ${timeInWords(new Date(endsAt))}. ${where}`
}

export function meetingCalendar(props: MeetingProps, cancelled = false): string {
  const { uid, title, startsAt, endsAt, where, link, revision, writtenAt } = props
  return calendarFile([
    {
      uid,
      title,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      where,
      link,
      writtenAt: new Date(writtenAt),
      revision,
      cancelled,
    },
  ])
}
