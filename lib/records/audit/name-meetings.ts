import 'server-only'
import { inArray } from 'drizzle-orm'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { meetingTitle } from '@/lib/democracy/meetings/states'
import { dayInWords } from '@/lib/kernel/calendar'

const byNumber = /\bMeeting (\d{1,9})\b/g

/** The chain holds the number of a meeting, and readers know it by what it was and its day. One that was discarded keeps its number. */
export async function nameMeetings<Entry extends { sentence: string }>(
  entries: readonly Entry[],
): Promise<Entry[]> {
  const numbers = entries.flatMap(({ sentence }) =>
    [...sentence.matchAll(byNumber)].map((found) => Number(found[1])),
  )
  if (numbers.length === 0) return [...entries]
  const rows = await database()
    .select()
    .from(meetings)
    .where(inArray(meetings.number, [...new Set(numbers)]))
  const named = new Map(rows.map((meeting) => [meeting.number, titleAndDay(meeting)]))
  return entries.map((entry) => ({
    ...entry,
    sentence: entry.sentence.replace(
      byNumber,
      (as, number: string) => named.get(Number(number)) ?? as,
    ),
  }))
}

function titleAndDay(meeting: typeof meetings.$inferSelect): string {
  const title = meetingTitle(meeting)
  const inSentence = `${title[0]!.toLowerCase()}${title.slice(1)}`
  return `the ${inSentence}${title.includes(',') ? ',' : ''} on ${dayInWords(meeting.startsAt)}`
}
