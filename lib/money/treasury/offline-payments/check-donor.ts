import 'server-only'
import { eq } from 'drizzle-orm'
import { donorChecks, ledgerEntries } from '@/db/schema/money/ledger'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import type { DonorOutcome } from './forms'

/** What the treasurer found out about the giver of a large payment (PPERA 2000, Part IV). Said once; it stays. */
export const checkDonor = verb(
  'donor.check',
  async (work, { entryId, outcome }: { entryId: string; outcome: DonorOutcome }) => {
    work.assertCan('donor.check', { personId: null })
    const [entry] = await work.tx.select().from(ledgerEntries).where(eq(ledgerEntries.id, entryId))
    if (!entry) throw new Refusal('not-there')
    work.assertCan('donor.check', entry)
    const checkedBy = work.person.personId
    await work.tx.insert(donorChecks).values({ entryId, outcome, checkedAt: work.now, checkedBy })
    work.record('donor.checked', { kind: 'ledger-entry', id: entryId }, { outcome })
  },
)
