/** Something with a day and a time, for somebody's own calendar. */
export type CalendarEvent = {
  /** Known by this for good: a newer file about it takes the place of an older one. */
  uid: string
  title: string
  startsAt: Date
  /** An hour after it starts, where nobody said for how long. */
  endsAt?: Date
  where: string
  /** Its page. */
  link?: string
  writtenAt: Date
  /** How often it has been changed. */
  revision?: number
  cancelled?: boolean
}

const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, '\\n')

/** A line of iCalendar is at most 75 bytes; what is longer goes on after a space (RFC 5545 section 3.1). */
function folded(line: string): string {
  let left = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 73) {
      left += '\r\n '
      bytes = 1
    }
    left += letter
    bytes += size
  }
  return left
}

function linesOf(event: CalendarEvent): string[] {
  const { uid, title, startsAt, endsAt, where, link, writtenAt, revision, cancelled } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    endsAt ? `DTEND:${stamp(endsAt)}` : 'DURATION:PT1H',
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(where)}`,
    ...(link ? [`URL:${link}`] : []),
    ...(revision === undefined ? [] : [`SEQUENCE:${revision}`]),
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    'END:VEVENT',
  ]
}

/** One or more of them as iCalendar (RFC 5545). A calendar that is subscribed to has a name. */
export function calendarFile(events: readonly CalendarEvent[], name?: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mandate//EN',
    'METHOD:PUBLISH',
    ...(name ? [`X-WR-CALNAME:${escaped(name)}`] : []),
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** How a calendar is handed to a browser: under a name that says nothing. */
export const calendarHeaders = {
  'Content-Type': 'text/calendar; charset=utf-8',
  'Content-Disposition': 'attachment; filename="meeting.ics"',
  'Cache-Control': 'no-store',
} as const
