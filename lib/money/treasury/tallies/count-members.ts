import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Standing } from '@/lib/kernel/actor'
import { atWallTime, dateOf } from '@/lib/kernel/calendar'
import type { Band, Interval } from '@/lib/organisation'

/** So many members stand like this, pay in this band, so often and in this way. No band: nothing is arranged. */
export type MemberCount = {
  standing: Standing
  band: Band | null
  interval: Interval | null
  method: string | null
  count: number
}

/**
 * All members by how they stand at `at`: the days before as they were tallied, and whoever the clock turned today one by
 * one. The same as asking `standingSql` of everybody, which a property test holds it to.
 */
export async function countMembers(at: Date): Promise<MemberCount[]> {
  const today = dateOf(at)
  const span = sql`between ${atWallTime(today).toISOString()} and ${at.toISOString()}`
  const rows = await database().execute<MemberCount>(sql`
    select what as standing, band, interval, method, sum(count)::int as count
    from (
      select what, band, interval, method, count from tallies where book = 'standing' and day < ${today}
      union all
      select s.standing, t.band, t.interval, t.method, s.change
      from tallied_people t, standing_steps(t) s
      where (t.until_at ${span} or t.grace_at ${span} or t.resigned_at ${span} or t.expelled_at ${span}) and s.at ${span}
    ) steps
    group by 1, 2, 3, 4 having sum(count) <> 0`)
  return [...rows]
}
