import 'server-only'
import type { Database, Transaction } from '@/db/client'
import { callersWithVote } from './callers'

/** Those who have a vote at this moment: whoever has left since calls for no meeting of ours. */
export async function countNames(
  db: Database | Transaction,
  requisitionId: string,
  at: Date,
): Promise<number> {
  return (await callersWithVote(db, requisitionId, at)).length
}
