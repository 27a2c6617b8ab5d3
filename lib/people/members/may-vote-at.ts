import 'server-only'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { lastImportOnRoll } from './last-import-on-roll'
import type { RollReason } from './roll-rule'
import { standingSql } from './standing-sql'

/**
 * `rollRule` for all members at once: why somebody is on a roll that is frozen at this moment, or why not. For a query over `standings`
 * joined with `members`. A test holds the two together.
 */
export function rollReasonSql(at: Date): SQL<RollReason> {
  const standing = standingSql(at)
  return sql<RollReason>`case when ${standing} not in ('good', 'grace') then ${standing}
    when ${standings.joinedAt} >= ${at.toISOString()}::timestamptz then 'joined-late'
    when ${members.importedAt} > ${lastImportOnRoll(at).toISOString()}::timestamptz then 'imported-late'
    else ${standing} end`
}

/** Every full member who stands well enough at this moment and joined before it, or was imported long enough before. */
export function mayVoteAt(at: Date): SQL {
  return inArray(rollReasonSql(at), ['good', 'grace'])
}
