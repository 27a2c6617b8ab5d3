import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { boardRecords } from '@/db/schema/democracy/ballot-box'
import type { Work } from '@/lib/kernel/perform'
import { append, type RecordBody, type RecordType } from '../protocol/board'

/** Writes the next record on the board. The caller holds the election, so that nobody writes at the same time. */
export async function postRecord<Type extends RecordType>(
  work: Work,
  electionId: string,
  type: Type,
  body: RecordBody<Type>,
): Promise<void> {
  const [last] = await work.tx
    .select({ n: boardRecords.number, hash: boardRecords.hash })
    .from(boardRecords)
    .where(eq(boardRecords.electionId, electionId))
    .orderBy(desc(boardRecords.number))
    .limit(1)
  const record = await append(last, type, body)
  await work.tx.insert(boardRecords).values({
    electionId,
    number: record.n,
    type,
    body,
    previousHash: record.previous,
    hash: record.hash,
  })
}
