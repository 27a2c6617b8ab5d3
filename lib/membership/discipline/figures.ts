import 'server-only'
import { and, isNotNull, lt } from 'drizzle-orm'
import { database } from '@/db/client'
import { complaints } from '@/db/schema/membership/complaints'
import { charges } from '@/db/schema/membership/discipline'
import type { Actor } from '@/lib/kernel/actor'
import { atWallTime, dateOf, daysBetween } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { can } from '@/lib/permissions'
import { caseOutcomeInWords, outcomeNames } from './outcomes'
import { medianDays, withoutSmallNumbers } from './small-numbers'

/**
 * How many complaints and cases ended in each year that is over, how long they took, and how cases ended. Only whole years: of a
 * year under way two looks on two days would tell how the one in between ended.
 */
export async function listCaseFigures(viewer: Actor) {
  if (!can(viewer, 'case.figures')) return undefined
  const thisYear = dateOf(now()).slice(0, 4)
  const before = atWallTime(`${thisYear}-01-01`)
  const closed = await database()
    .select({ from: complaints.receivedAt, to: complaints.closedAt })
    .from(complaints)
    .where(lt(complaints.closedAt, before))
  const ended = await database()
    .select({
      from: charges.broughtAt,
      to: charges.endedAt,
      state: charges.state,
      outcome: charges.outcome,
      appealOutcome: charges.appealOutcome,
    })
    .from(charges)
    .where(and(isNotNull(charges.broughtAt), lt(charges.endedAt, before)))
  const yearOf = ({ to }: { to: Date | null }) => dateOf(to!).slice(0, 4)
  const years = [...new Set([...closed, ...ended].map(yearOf))].sort().reverse()
  const days = (rows: { from: Date | null; to: Date | null }[]) =>
    medianDays(rows.map(({ from, to }) => daysBetween(dateOf(from!), dateOf(to!))))
  return years.map((year) => {
    const complained = closed.filter((one) => yearOf(one) === year)
    const heard = ended.filter((one) => yearOf(one) === year)
    const dropped = heard.filter(({ state }) => state === 'dropped').length
    const decided = heard.filter(({ state }) => state !== 'dropped')
    const lines = [
      { name: 'Dropped, because they were not decided in time', count: dropped },
      ...outcomeNames.map((outcome) => ({
        name: caseOutcomeInWords(outcome),
        count: decided.filter((one) => (one.appealOutcome ?? one.outcome) === outcome).length,
      })),
    ]
    return {
      year,
      complaints: withoutSmallNumbers([{ name: 'Closed', count: complained.length }]).total,
      complaintDays: days(complained),
      cases: withoutSmallNumbers(lines),
      caseDays: days(heard),
    }
  })
}
