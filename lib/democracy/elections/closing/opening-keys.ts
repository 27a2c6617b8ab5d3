import 'server-only'
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { unseal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import type { LockedElection } from '../lock-election'
import type { PrivateKeyJwk } from '../protocol/key-pair'
import type { OpeningKeys } from '../protocol/open-ballot'
import { combineShares } from '../protocol/shares'

/** The keys of two holders, once both have typed theirs; in version 1, the key that two shares make. */
export async function openingKeysGiven(
  work: Work,
  { id, manifest }: LockedElection,
): Promise<OpeningKeys | undefined> {
  if (manifest!.format === 'mandate-election/1') {
    const shares = await sharesGiven(work, id)
    return shares && combineShares(shares, manifest!.sealing)
  }
  const keys = await keysGiven(work, id)
  return keys.length < 2 ? undefined : keys.slice(0, 2)
}

/** What holders have typed, in the order of their places. */
export async function keysGiven(work: Work, electionId: string) {
  const rows = await work.tx
    .select({ number: keyHolders.place, sealed: keyHolders.keySealed })
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, electionId), isNotNull(keyHolders.keySealed)))
    .orderBy(asc(keyHolders.place))
  return rows.map(({ number, sealed }) => ({ number, key: unseal<PrivateKeyJwk>(sealed!) }))
}

async function sharesGiven(work: Work, electionId: string) {
  const rows = await work.tx
    .select({ shareSealed: keyHolders.shareSealed })
    .from(keyHolders)
    .where(and(eq(keyHolders.electionId, electionId), isNotNull(keyHolders.shareSealed)))
    .orderBy(asc(keyHolders.place))
    .limit(2)
  const [one, other] = rows.map(({ shareSealed }) => unseal<string>(shareSealed!))
  return one && other ? ([one, other] as const) : undefined
}
