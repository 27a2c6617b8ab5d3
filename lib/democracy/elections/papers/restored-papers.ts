import 'server-only'
import { and, countDistinct, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { paperRestores } from '@/db/schema/democracy/paper-restores'

/** Papers that two key-holders handed to another device: with two shares a browser can put one together. */
export async function restoredPapers(tx: Transaction, electionId: string): Promise<number> {
  const [counted] = await tx
    .select({ papers: countDistinct(paperRestores.personId) })
    .from(paperRestores)
    .where(and(eq(paperRestores.electionId, electionId), isNotNull(paperRestores.restoredAt)))
  return counted!.papers
}
