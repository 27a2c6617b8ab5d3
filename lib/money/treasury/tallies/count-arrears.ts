import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { dateOf } from '@/lib/kernel/calendar'
import type { Band } from '@/lib/organisation'
import { type ArrearsAge, agesFrom, endOfDay } from '../arrears-ages'

/** So many members of this band owe so much since then. Never whoever left. */
export type ArrearsCount = {
  age: ArrearsAge
  band: Band
  method: string | null
  count: number
  pence: number
}

/** What is owed at `at`, by age, band and way of paying. */
export async function countArrears(at: Date): Promise<ArrearsCount[]> {
  const ages = sql.join(
    agesFrom(at).map(({ age, since }) =>
      since ? sql`when day >= ${since} then ${age}` : sql`else ${age}`,
    ),
    sql` `,
  )
  const rows = await database().execute<ArrearsCount & { pence: string }>(sql`
    select age, band, method, sum(count)::int as count, sum(pence)::float8 as pence
    from (
      select case ${ages} end as age, band, method, count, pence from tallies where book = 'arrears' and day <= ${dateOf(at)}
      union all
      -- Counted by the day: until a later hour of today they owe nothing.
      select 'week', band, method, -1, -due_pence from tallied_people t
      where failed_at > ${at.toISOString()} and failed_at < ${endOfDay(at).toISOString()}
      union all
      select sides.age, t.band, t.method, sides.sign, sides.sign * t.due_pence
      from tallied_people t, (values ('grace', 1), ('lapsed', -1)) sides(age, sign)
      where t.until_at > ${at.toISOString()} and t.until_at < ${endOfDay(at).toISOString()} and t.failed_at is not null
    ) owing
    group by 1, 2, 3 having sum(count) <> 0`)
  return [...rows]
}
