import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockElectionOfNomination } from '../nominations/lock-nomination'
import { brokenDateMoves, datesMovedIn } from './date-moves'
import { moveDates } from './move-dates'
import type { Dates } from './timetable'

type Move = { slug: string; dates: Partial<Dates>; reason: string }

/** Dates of an election that was called become later, for a reason that everybody is told. Never once its ballot paper is published. */
export const moveTimetable = verb(
  'election.move',
  { subject: (work, { slug }: Move) => lockElectionOfNomination(work, slug, 'update') },
  async (work, election, { dates, reason }: Move) => {
    if (election.publishedAt) throw new Refusal('election.published-already')
    const after: Dates = { ...election, ...dates }
    const moved = datesMovedIn(election, after)
    if (moved.length === 0) throw new Refusal('election.nothing-moved')
    if (Object.keys(brokenDateMoves(election, after, work.now)).length > 0)
      throw new Refusal('election.out-of-order')
    await moveDates(work, election, dates, reason)
    const detail = { dates: moved.length }
    work.record('election.moved', { kind: 'election', id: election.id }, detail)
  },
)
