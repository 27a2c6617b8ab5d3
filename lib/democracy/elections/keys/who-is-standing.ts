import 'server-only'
import type { Database, Transaction } from '@/db/client'
import { listWhoTookSides } from '../nominations/who-took-sides'

/** Everybody who stands in this election, or has been put forward and not said no. */
export async function whoIsStanding(db: Database | Transaction, electionId: string) {
  const sides = await listWhoTookSides(db, electionId)
  return new Set(sides.flatMap(({ candidateId }) => candidateId ?? []))
}
