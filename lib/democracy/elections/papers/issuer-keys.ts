import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { issuerKeys } from '@/db/schema/democracy/ballot-box'
import { seal } from '@/lib/kernel/field-encryption'

export async function storeIssuerKey(tx: Transaction, electionId: string, privatePem: string) {
  await tx.insert(issuerKeys).values({ electionId, privateKeySealed: seal(privatePem) })
}

/** With the key gone, nobody can make papers for members who collected one and did not vote. */
export async function destroyIssuerKey(tx: Transaction, electionId: string) {
  await tx.delete(issuerKeys).where(eq(issuerKeys.electionId, electionId))
}
