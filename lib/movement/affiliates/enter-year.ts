import 'server-only'
import { eq } from 'drizzle-orm'
import { affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
import { newId } from '@/lib/kernel/ids'
import type { Work } from '@/lib/kernel/perform'
import { feePenceFor, type Year } from './years'

/** A year begins to count, with so many members and the fee that follows from them. Part of the verb that admits it or confirms the year. */
export async function enterYear(
  work: Work,
  affiliateId: string,
  { year, members }: { year: Year; members: number },
) {
  const feePence = feePenceFor(members)
  await work.tx.insert(affiliateYears).values({
    id: newId(),
    affiliateId,
    ...year,
    members,
    feePence,
    confirmedAt: work.now,
  })
  await work.tx.update(affiliates).set({ members }).where(eq(affiliates.id, affiliateId))
  return feePence
}
