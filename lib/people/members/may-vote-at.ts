import 'server-only'
import { and, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import { members } from '@/db/schema/people/people'
import { standings } from '@/db/schema/people/standings'
import { lastImportOnRoll } from './last-import-on-roll'
import { standingSql } from './standing-sql'

/**
 * Who is on a roll that is frozen at this moment: every full member who stands well enough then and joined before it, or was imported
 * long enough before. For a query over `standings` and `members`.
 */
export function mayVoteAt(at: Date) {
  return and(
    lt(standings.joinedAt, at),
    inArray(standingSql(at), ['good', 'grace']),
    or(isNull(members.importedAt), lte(members.importedAt, lastImportOnRoll(at))),
  )
}
