import 'server-only'
import { eq } from 'drizzle-orm'
import { elections, timetableChanges } from '@/db/schema/democracy/elections'
import { electionMoved } from '@/emails/democracy/election-moved'
import { momentInWords } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { brokenDateMoves, datesMovedIn } from './date-moves'
import { emailMembers } from './email-members'
import { type Dates, momentWords } from './timetable'

type Move = { slug: string; dates: Partial<Dates>; reason: string }

/** Dates of an election that was called become later, for a reason that everybody is told. Never once its ballot paper is published. */
export const moveTimetable = verb(
  'election.move',
  { subject: (work, { slug }: Move) => lockElectionOfNomination(work, slug, 'update') },
  async (work, election, { slug, dates, reason }: Move) => {
    if (election.publishedAt) throw new Refusal('election.published-already')
    const after: Dates = { ...election, ...dates }
    const moved = datesMovedIn(election, after)
    if (moved.length === 0) throw new Refusal('election.nothing-moved')
    if (Object.keys(brokenDateMoves(election, after, work.now)).length > 0)
      throw new Refusal('election.out-of-order')
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
      link: siteUrl(`/elections/${slug}`),
    }))
    const detail = { dates: moved.length }
    work.record('election.moved', { kind: 'election', id: election.id }, detail)
  },
)
