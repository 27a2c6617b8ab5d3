import 'server-only'
import { and, countDistinct, eq, isNotNull, sql } from 'drizzle-orm'
import { type Database, database, type Transaction } from '@/db/client'
import { boardRecords, sealedBallots } from '@/db/schema/democracy/ballot-box'
import { paperMarks } from '@/db/schema/democracy/ballot-papers'
import { paperRestores } from '@/db/schema/democracy/paper-restores'
import type { LockedElection } from '../lock-election'
import { closedInWordsOfToday } from '../protocol/audit/version-one'
import type { BodiesOfVersionOne, ClosedFigures, VoidReason } from '../protocol/board'
import { rollEntriesNow } from '../roll/roll-entries'

/** How many took part, counted at the close. `replaced` is of elections of version 1. */
export async function countAtClose(
  tx: Transaction,
  electionId: string,
): Promise<ClosedFigures & { replaced: number }> {
  const [marks] = await tx
    .select({
      collected: sql<number>`count(*) filter (where ${paperMarks.kind} = 'collected')::int`,
      byHand: sql<number>`count(*) filter (where ${paperMarks.kind} = 'by-hand')::int`,
      replaced: sql<number>`coalesce(sum(${paperMarks.generation} - 1), 0)::int`,
    })
    .from(paperMarks)
    .where(eq(paperMarks.electionId, electionId))
  const { collected, byHand, replaced } = marks!
  const ballots = await tx.$count(sealedBallots, eq(sealedBallots.electionId, electionId))
  const onRoll = (await rollEntriesNow(tx, electionId)).size
  const restored = await restoredPapers(tx, electionId)
  const unused = Math.max(0, collected - ballots)
  return { onRoll, collected, byHand, restored, ballots, unused, replaced }
}

/** Papers that two key-holders handed to another device: with two shares a browser can put one together. */
export async function restoredPapers(tx: Transaction, electionId: string): Promise<number> {
  const [counted] = await tx
    .select({ papers: countDistinct(paperRestores.personId) })
    .from(paperRestores)
    .where(and(eq(paperRestores.electionId, electionId), isNotNull(paperRestores.restoredAt)))
  return counted!.papers
}

/** What the board says of the close, in the words of today. */
export async function figuresOnBoard(
  tx: Database | Transaction,
  electionId: string,
): Promise<ClosedFigures | undefined> {
  const [record] = await tx
    .select({ body: boardRecords.body })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, electionId), eq(boardRecords.type, 'closed')))
  return record && closedInWordsOfToday(record.body as ClosedFigures | BodiesOfVersionOne['closed'])
}

type BrokenRule = Extract<
  VoidReason,
  'papers-over-marks' | 'marks-over-roll' | 'restored-over-collected'
>

/** The rule that the figures break, if they do: then nothing is opened, and the election cannot be counted. */
export function brokenRule({
  onRoll,
  collected,
  byHand,
  restored,
  ballots,
}: ClosedFigures): BrokenRule | undefined {
  if (ballots > collected) return 'papers-over-marks'
  if (collected + byHand > onRoll) return 'marks-over-roll'
  if (restored > collected) return 'restored-over-collected'
  return undefined
}

type Closed = Pick<LockedElection, 'id' | 'closedAt' | 'countedAt' | 'voidedAt'>

/** Of an election that is closed and neither counted nor void: the rule that its figures break, if they do. */
export async function findBrokenRule({ id, closedAt, countedAt, voidedAt }: Closed) {
  if (!closedAt || countedAt || voidedAt) return undefined
  const figures = await figuresOnBoard(database(), id)
  return figures && brokenRule(figures)
}
