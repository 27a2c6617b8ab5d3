import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'

/** How many joined, left and lapsed in one month. `month` is its first day. */
export type Comings = { month: string; joined: number; left: number; lapsed: number }

/** The joinersAndLeavers and goings of members by month, from the first of a month up to a day. */
export async function countJoinersAndLeavers({
  from,
  to,
}: {
  from: string
  to: string
}): Promise<Comings[]> {
  const rows = await database().execute<Comings>(sql`
    select date_trunc('month', day)::date::text as month,
      coalesce(sum(count) filter (where book = 'joined'), 0)::int as joined,
      coalesce(sum(count) filter (where what = 'left'), 0)::int as "left",
      coalesce(sum(count) filter (where what = 'lapsed'), 0)::int as lapsed
    from tallies where book in ('joined', 'ended') and day between ${from} and ${to}
    group by 1 order by 1`)
  return [...rows]
}
