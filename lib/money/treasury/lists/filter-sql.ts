import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Standing } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { type ArrearsAge, agesFrom, agesInGrace } from '../arrears-ages'
import type { AgeFilter, PaymentMethod } from './filters'

/** What a filter means for rows of `tallied_people t`. The numbers beside the links are counted from the same rows. */
export function bandIs(band: string | undefined): SQL | undefined {
  return band ? sql`t.band = ${band}` : undefined
}

export function wayIs(way: PaymentMethod | undefined): SQL | undefined {
  if (!way) return undefined
  return way === 'none' ? sql`t.method is null` : sql`t.method = ${way}`
}

/** How a row's member stands at `at`. */
export function standingNow(at: Date): SQL<Standing> {
  return sql<Standing>`standing_at(t.expelled_at, t.standing = 'suspended', t.resigned_at, t.until_at, t.grace_at, t.standing, ${at.toISOString()}::timestamptz)`
}

/** The same as a condition, with what an index can find. */
export function standsAs(standing: Standing | undefined, at: Date): SQL | undefined {
  if (!standing) return undefined
  const exactly = sql`${standingNow(at)} = ${standing}`
  const now = at.toISOString()
  if (standing === 'expelled') return sql`t.expelled_at <= ${now} and ${exactly}`
  if (standing === 'resigned') return sql`t.resigned_at <= ${now} and ${exactly}`
  if (standing === 'lapsed') {
    return sql`(t.standing = 'lapsed' or t.until_at <= ${now}) and ${exactly}`
  }
  // In the rows they are still in good standing: it is the clock that puts them in grace.
  if (standing === 'grace') return sql`t.grace_at <= ${now} and ${exactly}`
  return sql`t.standing = ${standing} and ${exactly}`
}

/** Failed so long ago. On the last day of grace the clock says on which side somebody is. */
export function agedAs(age: AgeFilter | undefined, at: Date): SQL | undefined {
  if (!age) return undefined
  const steps = agesFrom(at)
  const startOf = (one: ArrearsAge) => {
    const since = steps.find((step) => step.age === one)?.since
    return since && atWallTime(since)
  }
  const stillInGrace = sql`coalesce(t.until_at > ${at.toISOString()}, false)`
  const first = age === 'in-grace' ? agesInGrace.at(-1)! : age
  const from = startOf(first)
  const before =
    age === 'in-grace'
      ? undefined
      : startOf(steps[steps.findIndex((step) => step.age === age) - 1]?.age ?? 'longer')
  const conditions: SQL[] = []
  if (before) conditions.push(sql`t.failed_at < ${before.toISOString()}`)
  if (from && first === 'grace') {
    const dayBefore = addDays(from, -1).toISOString()
    conditions.push(
      sql`t.failed_at >= ${dayBefore} and (t.failed_at >= ${from.toISOString()} or ${stillInGrace})`,
    )
  } else if (from) {
    conditions.push(sql`t.failed_at >= ${from.toISOString()}`)
  }
  if (age === 'lapsed') conditions.push(sql`not ${stillInGrace}`)
  return sql.join(conditions, sql` and `)
}

/** All of them, or nothing to hold against. */
export function every(conditions: (SQL | undefined)[]): SQL {
  const asked = conditions.filter((one) => one !== undefined)
  return asked.length > 0 ? sql.join(asked, sql` and `) : sql`true`
}
