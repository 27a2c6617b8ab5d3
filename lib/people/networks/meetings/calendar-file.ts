import { siteUrl } from '@/lib/kernel/env'

type Meeting = {
  id: string
  title: string
  startsAt: Date
  place: string | null
  onlineLink: string | null
  calledAt: Date
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

/** The meeting for somebody's own calendar (RFC 5545). It lasts an hour there, because nobody said for how long. */
export function calendarFile(meeting: Meeting): string {
  const { id, title, startsAt, place, onlineLink, calledAt } = meeting
  const where = [place, onlineLink].filter(Boolean).join(', ')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mandate//EN',
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(siteUrl()).host}`,
    `DTSTAMP:${stamp(calledAt)}`,
    `DTSTART:${stamp(startsAt)}`,
    'DURATION:PT1H',
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(where)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
