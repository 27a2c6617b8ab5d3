import 'server-only'
import { eq, isNotNull, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { members, people } from '@/db/schema/people/people'
import { passkeys, secondFactors } from '@/db/schema/people/sign-in'

/** Whether this person has an app or a passkey in use. */
export const inUseSql = sql<boolean>`(exists (select 1 from ${secondFactors} where ${secondFactors.personId} = ${people.id}
  and ${isNotNull(secondFactors.confirmedAt)}) or exists (select 1 from ${passkeys} where ${passkeys.personId} = ${people.id}))`

export async function hasSecondFactor(tx: Transaction, personId: string): Promise<boolean> {
  const [found] = await tx
    .select({ inUse: inUseSql })
    .from(people)
    .innerJoin(members, eq(members.personId, people.id))
    .where(eq(people.id, personId))
  return found?.inUse ?? false
}
