import 'server-only'
import type { Database, Transaction } from '@/db/client'
import { listSides } from '../nominations/who-took-sides'

/** Everybody who stands in this election, or has been put forward and not said no. */
export async function standIn(db: Database | Transaction, electionId: string) {
  const sides = await listSides(db, electionId)
  return new Set(sides.flatMap(({ candidateId }) => candidateId ?? []))
}
