import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { database } from '@/db/client'
import { timetableChanges } from '@/db/schema/democracy/elections'
import { people } from '@/db/schema/people/people'
import { dayInWords, momentInWords } from '@/lib/kernel/calendar'
import { type Moment, momentWords } from './timetable'

/** How the dates of an election were moved, the last move first. For whoever may see the election. */
export async function listDateMoves(electionId: string) {
  const rows = await database()
    .select({ change: timetableChanges, by: people.name })
    .from(timetableChanges)
    .innerJoin(people, eq(people.id, timetableChanges.changedBy))
    .where(eq(timetableChanges.electionId, electionId))
    .orderBy(desc(timetableChanges.changedAt), desc(timetableChanges.id))
  return rows.map(({ change: { id, changedAt, reason, moved }, by }) => ({
    id,
    by: by || 'Name withheld',
    on: dayInWords(changedAt),
    reason,
    dates: moved.map(({ moment, from, to }) => ({
      words: momentWords[moment as Moment],
      from: momentInWords(new Date(from)),
      to: momentInWords(new Date(to)),
    })),
  }))
}
