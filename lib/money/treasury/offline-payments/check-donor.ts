import 'server-only'
import { eq } from 'drizzle-orm'
import { donorChecks, ledgerEntries } from '@/db/schema/money/ledger'
import { verb, type Work } from '@/lib/kernel/perform'
import type { DonorOutcome } from './forms'

/** What the treasurer found out about the donor of a large payment (PPERA 2000, Part IV). Said once; it stays. */
export const checkDonor = verb(
  'donor.check',
  { knownTo: 'money.read', subject: findEntry },
  async (work, _entry, { entryId, outcome }: { entryId: string; outcome: DonorOutcome }) => {
    const checkedBy = work.person.personId
    await work.tx.insert(donorChecks).values({ entryId, outcome, checkedAt: work.now, checkedBy })
    work.record('donor.checked', { kind: 'ledger-entry', id: entryId }, { outcome })
  },
)

async function findEntry({ tx }: Work, { entryId }: { entryId: string }) {
  const [entry] = await tx.select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId))
  return entry
}
