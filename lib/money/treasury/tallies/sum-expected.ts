import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { Band, Interval } from '@/lib/organisation'

/** Subscriptions that run, by the month in which they are charged next (its first day). */
export type Running = {
  from: string
  band: Band
  interval: Interval
  count: number
  pence: number
}

export async function sumExpected(): Promise<Running[]> {
  const rows = await database().execute<Running>(sql`
    select day::text as "from", band, interval, sum(count)::int as count, sum(pence)::float8 as pence
    from tallies where book = 'expected' group by 1, 2, 3 having sum(count) <> 0`)
  return [...rows]
}
