import { momentInWords } from '@/lib/kernel/calendar'
import { brokenRules, type Dates, type Moment, moments } from './timetable'

/** Once nominations are open nobody moves their own dates: that could let somebody in, or keep somebody out. */
const ofNominations: readonly Moment[] = ['nominationsOpenAt', 'nominationsCloseAt']

type Election = Dates & { publishedAt: Date | null; cancelledAt: Date | null }

/** The dates that can still be moved: those to come, until the ballot paper is published. */
export function movable(election: Election, at: Date): Moment[] {
  if (election.publishedAt || election.cancelledAt) return []
  const open = election.nominationsOpenAt <= at
  return moments.filter(
    (moment) => election[moment] > at && !(open && ofNominations.includes(moment)),
  )
}

/** The dates that differ. */
export function datesMovedIn(before: Dates, after: Dates): Moment[] {
  return moments.filter((moment) => after[moment].getTime() !== before[moment].getTime())
}

/** What of a move the rule book does not allow: moment → a sentence. Dates move later only, and keep their distances. */
export function brokenDateMoves(
  election: Election,
  after: Dates,
  at: Date,
): Partial<Record<Moment, string>> {
  const may = movable(election, at)
  const opened = election.nominationsOpenAt < at ? election.nominationsOpenAt : at
  const broken = brokenRules(after, opened)
  for (const moment of datesMovedIn(election, after)) {
    if (!may.includes(moment)) broken[moment] = 'It is too late to move this date'
    else if (after[moment] < election[moment])
      broken[moment] = `Enter a date later than ${momentInWords(election[moment])}`
  }
  return broken
}
