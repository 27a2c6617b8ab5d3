import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import { Refusal } from '@/lib/kernel/refusals'
import type { Bodies } from '../protocol/board'

/** Never ballots of more papers than members who collected one. Else nothing is opened; the board says so to everybody. */
export async function assertBallotCountAgrees(tx: Transaction, electionId: string) {
  const [record] = await tx
    .select({ body: boardRecords.body })
    .from(boardRecords)
    .where(and(eq(boardRecords.electionId, electionId), eq(boardRecords.type, 'closed')))
  const closed = record?.body as Bodies['closed'] | undefined
  if (!closed) throw new Refusal('vote.not-closed')
  const { onRoll, marked, assisted, credentials } = closed
  if (credentials > marked || marked + assisted > onRoll)
    throw new Refusal('election.box-disagrees')
}
