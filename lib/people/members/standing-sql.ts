import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { standings } from '@/db/schema/people/standings'
import type { Standing } from '@/lib/kernel/actor'

/**
 * `standingAt` of standing.ts for many members at once, where fetching each would take too long: a roll, a mailing. For a
 * query over `standings`. A property test holds the two together, and with them what the tallies count.
 */
export function standingSql(at: Date): SQL<Standing> {
  const { expelledAt, suspended, resignedAt, untilAt, graceAt, byDues } = standings
  return sql<Standing>`standing_at(${expelledAt}, ${suspended}, ${resignedAt}, ${untilAt}, ${graceAt}, ${byDues}, ${at.toISOString()}::timestamptz)`
}
