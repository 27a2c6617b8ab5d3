import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { elections } from '@/db/schema/democracy/elections'
import type { OutsideElectionRow } from '../lock-outside-election'

/** Whether members can vote, or have voted, in the ballot that decides whom we back here. One that was cancelled decides nothing. */
export async function votingHasOpened(
  tx: Transaction,
  { endorsementId }: OutsideElectionRow,
  at: Date,
): Promise<boolean> {
  if (!endorsementId) return false
  const [ballot] = await tx
    .select({ opensAt: elections.opensAt })
    .from(elections)
    .where(
      and(
        eq(elections.id, endorsementId),
        isNull(elections.cancelledAt),
        isNull(elections.voidedAt),
      ),
    )
  return ballot !== undefined && ballot.opensAt <= at
}
