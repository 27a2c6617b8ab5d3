import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import { elections } from '@/db/schema/democracy/elections'
import type { Crowd, Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'

export type LockedElection = typeof elections.$inferSelect

/** The election, by its slug or id, held until the act is done: of two who act on it at once, the second sees what the first did. */
export async function lockElection(
  work: Work,
  which: string | { slug: string } | { electionId: string },
  strength: 'share' | 'update' | 'no key update' = 'no key update',
): Promise<LockedElection> {
  const named = typeof which === 'string' ? { slug: which } : which
  const where =
    'slug' in named ? eq(elections.slug, named.slug) : eq(elections.id, named.electionId)
  const [election] = await work.tx.select().from(elections).where(where).for(strength)
  if (!election) throw new Refusal('not-there')
  return election
}

/**
 * Voters share the box; whoever publishes or closes it has it alone. An advisory lock and not a row: PostgreSQL writes into a
 * locked row which transaction held it, and that would tell when somebody came.
 */
export async function lockBox(work: Work, electionId: string, how: 'shared' | 'alone') {
  await work.tx.execute(sql`select ${theBox(electionId, how)}`)
}

/** To cast a ballot: the box with others, and the ballots that wait in it alone, because all of them are written again. */
export async function lockBoxToCast(work: Work, electionId: string) {
  await work.tx.execute(sql`select ${theBox(electionId, 'shared')},
    pg_advisory_xact_lock(hashtextextended(${`waiting/${electionId}`}, 0))`)
}

/** A member's line on the roll, held for the same reason in the same way. */
export async function lockRollEntry(work: Work, electionId: string, personId: string) {
  await work.tx.execute(sql`select ${theLine(electionId, personId)}`)
}

/**
 * Both at once, the box first, for members who come to it: voters come by the hundred. Of two who hold several lines, both begin with
 * the same. Answers the election's id.
 */
export async function lockBoxWith(
  work: Crowd,
  slug: string,
  personIds: string[],
): Promise<string | undefined> {
  const lines = sql`json_array_elements_text(${JSON.stringify(personIds.toSorted())}::json)`
  const [found] = await work.tx
    .select({
      id: elections.id,
      box: theBox(elections.id, 'shared'),
      lines: sql`(select count(${theLine(elections.id, sql`line`)}) from ${lines} as line)`,
    })
    .from(elections)
    .where(eq(elections.slug, slug))
  return found?.id
}

type ElectionId = string | typeof elections.id

function theBox(electionId: ElectionId, how: 'shared' | 'alone') {
  const key = sql`hashtextextended('box/' || ${electionId}, 0)`
  return how === 'shared'
    ? sql`pg_advisory_xact_lock_shared(${key})`
    : sql`pg_advisory_xact_lock(${key})`
}

function theLine(electionId: ElectionId, personId: string | SQL) {
  return sql`pg_advisory_xact_lock(hashtextextended('line/' || ${electionId} || '/' || ${personId}, 0))`
}
