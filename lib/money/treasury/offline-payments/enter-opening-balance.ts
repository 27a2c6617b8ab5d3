import 'server-only'
import { eq } from 'drizzle-orm'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { atWallTime } from '@/lib/kernel/calendar'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { enterEntry } from '@/lib/money/ledger/enter-entry'
import type { OpeningKind } from '@/lib/money/ledger/entry-kinds'

type Opening = { kind: OpeningKind; amountPence: number; openedOn: string }

/**
 * What was in the bank, or in cash, when these books began: once each, at the beginning of that day. Without it the books never
 * agree with a statement. What was entered wrongly is corrected like any entry by hand.
 */
export const enterOpeningBalance = verb(
  'ledger.enter',
  { subject: () => ({ personId: null }) },
  async (work, _, { kind, amountPence, openedOn }: Opening) => {
    const id = await enterEntry(work, {
      kind,
      amountPence,
      occurredAt: atWallTime(openedOn),
      sourceKey: 'opening',
      enteredBy: work.person.personId,
    })
    if (!id) return enteredBefore(work, kind, amountPence)
    work.record('ledger.entered', { kind: 'ledger-entry', id }, { kind, amountPence })
    return id
  },
)

/** The same form sent twice is no second opening; another sum is. */
async function enteredBefore(work: Work, kind: OpeningKind, amountPence: number) {
  const [entry] = await work.tx.select().from(ledgerEntries).where(eq(ledgerEntries.kind, kind))
  if (entry?.amountPence !== amountPence) throw new Refusal('ledger.opening-known')
  return entry.id
}
