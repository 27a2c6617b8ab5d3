import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { introductionBlocks } from '@/db/schema/people/networks'
import { keyedHash } from '@/lib/kernel/field-encryption'

/** Stands for somebody in the list of one member's blocks, and means nothing in anybody else's. */
export function blockedHashOf(blockerId: string, personId: string): string {
  return keyedHash(`network-block/${blockerId}/${personId}`)
}

/** Whether `blockerId` does not want to hear of requests by `personId`. */
export async function hasBlocked(
  db: Database | Transaction,
  blockerId: string,
  personId: string,
): Promise<boolean> {
  const block = and(
    eq(introductionBlocks.personId, blockerId),
    eq(introductionBlocks.blockedHash, blockedHashOf(blockerId, personId)),
  )
  return (await db.$count(introductionBlocks, block)) > 0
}
