import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { issuerKeys } from '@/db/schema/democracy/ballot-box'
import { seal } from '@/lib/kernel/field-encryption'

export async function storeIssuerKey(tx: Transaction, electionId: string, privatePem: string) {
  await tx.insert(issuerKeys).values({ electionId, privateKeySealed: seal(privatePem) })
}

/** As it is stored. Nothing once papers are no longer given out. */
export async function sealedIssuerKey(
  tx: Transaction,
  electionId: string,
): Promise<string | undefined> {
  const [row] = await tx
    .select({ sealed: issuerKeys.privateKeySealed })
    .from(issuerKeys)
    .where(eq(issuerKeys.electionId, electionId))
  return row?.sealed
}

/** With the key gone, nobody can make papers for members who collected one and did not vote. */
export async function destroyIssuerKey(tx: Transaction, electionId: string) {
  await tx.delete(issuerKeys).where(eq(issuerKeys.electionId, electionId))
}
