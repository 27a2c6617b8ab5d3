import 'server-only'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import { electors, rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { members } from '@/db/schema/people/people'
import { type RollLine, rollRoot } from '../protocol/roll-tree'

type Db = Database | Transaction

/** As a line stands in the tree: the member by their number. */
export function rollLine(number: number, reason: string, salt: string): RollLine {
  return { member: String(number), reason, salt }
}

/** The frozen lines of all who may vote, by person. */
export async function frozenRollEntries(
  db: Db,
  electionId: string,
): Promise<Map<string, RollLine>> {
  const rows = await db
    .select({
      personId: electors.personId,
      number: members.number,
      reason: electors.reason,
      salt: electors.salt,
    })
    .from(electors)
    .innerJoin(members, eq(members.personId, electors.personId))
    .where(and(eq(electors.electionId, electionId), eq(electors.mayVote, true)))
  return new Map(
    rows.map((row) => [row.personId, rollLine(row.number, row.reason, row.salt!)] as const),
  )
}

/** What two officers changed after the freeze, in the order they did. */
export async function amendmentsMade(db: Db, electionId: string) {
  return db
    .select({
      personId: rollAmendments.personId,
      number: members.number,
      change: rollAmendments.change,
      salt: rollAmendments.salt,
    })
    .from(rollAmendments)
    .innerJoin(members, eq(members.personId, rollAmendments.personId))
    .where(and(eq(rollAmendments.electionId, electionId), eq(rollAmendments.state, 'made')))
    .orderBy(asc(rollAmendments.decidedAt), asc(rollAmendments.id))
}

type Amendment = Awaited<ReturnType<typeof amendmentsMade>>[number]

/** Changes the lines, and says what goes on the board about it. */
export async function amend(lines: Map<string, RollLine>, amendment: Amendment) {
  const { personId, number, change, salt } = amendment
  if (change === 'add') lines.set(personId, rollLine(number, 'added', salt!))
  else lines.delete(personId)
  return {
    size: lines.size,
    root: await rollRoot([...lines.values()]),
    change: change === 'add' ? ('added' as const) : ('removed' as const),
  }
}

/** The roll as it stands now. */
export async function rollEntriesNow(db: Db, electionId: string): Promise<Map<string, RollLine>> {
  const lines = await frozenRollEntries(db, electionId)
  for (const { personId, number, change, salt } of await amendmentsMade(db, electionId)) {
    if (change === 'add') lines.set(personId, rollLine(number, 'added', salt!))
    else lines.delete(personId)
  }
  return lines
}

/** Whether this one person may vote, and why: the newest amendment, else the frozen line. */
export async function rollEntryOf(db: Db, electionId: string, personId: string) {
  const newest = db
    .select({ change: rollAmendments.change })
    .from(rollAmendments)
    .where(
      and(
        eq(rollAmendments.electionId, electionId),
        eq(rollAmendments.personId, personId),
        eq(rollAmendments.state, 'made'),
      ),
    )
    .orderBy(desc(rollAmendments.decidedAt), desc(rollAmendments.id))
    .limit(1)
  const [found] = await db
    .select({
      changed: sql<'add' | 'take-off' | null>`(${newest})`,
      frozen: { mayVote: electors.mayVote, reason: electors.reason },
    })
    .from(elections)
    .leftJoin(electors, and(eq(electors.electionId, elections.id), eq(electors.personId, personId)))
    .where(eq(elections.id, electionId))
    .prepare('roll_entry_of')
    .execute()
  if (!found?.changed) return found?.frozen ?? undefined
  const mayVote = found.changed === 'add'
  return { mayVote, reason: mayVote ? 'added' : 'taken-off' }
}
