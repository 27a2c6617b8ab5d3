import 'server-only'
import { and, desc, eq, exists, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { elections } from '@/db/schema/democracy/elections'
import { electors, rollAmendments } from '@/db/schema/democracy/electoral-roll'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import { standIns } from '@/db/schema/democracy/stand-ins'
import { type Actor, personOf } from '@/lib/kernel/actor'
import { markInWords } from './papers/read-paper'

/**
 * What every election that runs may want of one member, in one question: their ballot paper, and whether there is anything at all
 * that they could be asked to agree to or to confirm. Whether they may is then asked of those few elections alone.
 */
export async function listDuties(viewer: Actor) {
  const me = personOf(viewer)
  const rows = await database()
    .select({
      slug: elections.slug,
      onRoll: onRoll(me),
      mark: paperMarks.kind,
      blindedHash: paperMarks.blindedHash,
      standInNamed: anyOf(
        standIns,
        and(
          eq(standIns.electionId, elections.id),
          isNull(standIns.secondAt),
          anyOf(
            keyHolders,
            and(eq(keyHolders.electionId, elections.id), eq(keyHolders.personId, me)),
          ),
        ),
      ),
      standsIn: anyOf(
        standIns,
        and(
          eq(standIns.electionId, elections.id),
          eq(standIns.personId, me),
          isNotNull(standIns.secondAt),
        ),
      ),
      paperAsked: anyOf(
        paperRestores,
        and(eq(paperRestores.electionId, elections.id), isNull(paperRestores.endedAt)),
      ),
    })
    .from(elections)
    .leftJoin(paperMarks, and(eq(paperMarks.electionId, elections.id), eq(paperMarks.personId, me)))
    .where(
      and(isNull(elections.openedAt), isNull(elections.cancelledAt), isNull(elections.voidedAt)),
    )
  return new Map(
    rows.map(({ mark, blindedHash, ...row }) => [
      row.slug,
      { ...row, mark: markInWords(mark ? { kind: mark, blindedHash } : undefined) },
    ]),
  )
}

export type Duties =
  Awaited<ReturnType<typeof listDuties>> extends Map<string, infer One> ? One : never

function anyOf(
  table: typeof standIns | typeof paperRestores | typeof keyHolders,
  where: SQL | undefined,
) {
  return sql<boolean>`${exists(database().select({ one: sql`1` }).from(table).where(where))}`
}

/** As `rollEntryOf` says it: the newest change that was made, else the frozen line. */
function onRoll(personId: string) {
  const changed = database()
    .select({ on: sql`${rollAmendments.change} = 'add'` })
    .from(rollAmendments)
    .where(
      and(
        eq(rollAmendments.electionId, elections.id),
        eq(rollAmendments.personId, personId),
        eq(rollAmendments.state, 'made'),
      ),
    )
    .orderBy(desc(rollAmendments.decidedAt), desc(rollAmendments.id))
    .limit(1)
  const frozen = database()
    .select({ on: electors.mayVote })
    .from(electors)
    .where(and(eq(electors.electionId, elections.id), eq(electors.personId, personId)))
  return sql<boolean>`coalesce((${changed}), (${frozen}), false)`
}
