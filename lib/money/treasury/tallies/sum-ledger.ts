import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import type { EntryKind } from '@/lib/money/ledger/entry-kinds'
import type { Band } from '@/lib/organisation'

/** What moved in one month, of one kind and band. `month` is its first day. */
export type MonthSum = {
  month: string
  kind: EntryKind
  band: Band | null
  count: number
  pence: number
}

/** The books by month since `from`, the first of a month. */
export async function sumLedger(from: string): Promise<MonthSum[]> {
  const rows = await database().execute<MonthSum>(sql`
    select day::text as month, what as kind, band, sum(count)::int as count, sum(pence)::float8 as pence
    from tallies where book = 'ledger' and day >= ${from}
    group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`)
  return [...rows]
}
