import 'server-only'
import { eq } from 'drizzle-orm'
import { elections, timetableChanges } from '@/db/schema/democracy/elections'
import { electionMoved } from '@/emails/democracy/election-moved'
import { momentInWords } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { datesMovedIn } from './date-moves'
import { emailMembers } from './email-members'
import { type Dates, momentWords } from './timetable'

type Election = Dates & { id: string; slug: string; title: string }

/** Gives an election other dates, keeps what they were, and tells all members why. */
export async function moveDates(
  work: Work,
  election: Election,
  dates: Partial<Dates>,
  reason: string,
) {
  const after: Dates = { ...election, ...dates }
  const moved = datesMovedIn(election, after)
  if (moved.length > 0)
    await work.tx.update(elections).set(dates).where(eq(elections.id, election.id))
  const changeId = newId()
  await work.tx.insert(timetableChanges).values({
    id: changeId,
    electionId: election.id,
    changedBy: work.person.personId,
    changedAt: work.now,
    reason,
    moved: moved.map((moment) => ({
      moment,
      from: election[moment].toISOString(),
      to: after[moment].toISOString(),
    })),
  })
  await emailMembers(work, electionMoved, `${election.id}/${changeId}`, (name) => ({
    name,
    title: election.title,
    reason,
    dates: moved.map((moment) => `${momentWords[moment]}: ${momentInWords(after[moment])}`),
    link: siteUrl(`/elections/${election.slug}`),
  }))
}
