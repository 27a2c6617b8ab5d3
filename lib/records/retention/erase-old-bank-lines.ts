import 'server-only'
import { and, isNotNull, lt, sql } from 'drizzle-orm'
import { bankLines } from '@/db/schema/money/bank-statements'
import { donors } from '@/db/schema/money/ledger'
import { dateOf } from '@/lib/kernel/calendar'
import { verb } from '@/lib/kernel/perform'
import { financialYear, financialYearOf } from '@/lib/money/spending/accounts/financial-year'
import { organisation } from '@/lib/organisation'

/**
 * What our bank wrote on its lines, and who gave a donation, goes with the other vouchers of its year: six full financial years
 * after it. Sums and dates stay.
 */
export const eraseOldBankLines = verb('retention.run', async (work, _input: object) => {
  const from = oldestYearAt(work.now)
  const lines = await work.tx
    .update(bankLines)
    .set({ wordsSealed: null })
    .where(oldBankLinesDue(work.now))
    .returning({ id: bankLines.id })
  const names = await work.tx
    .delete(donors)
    .where(
      sql`${donors.entryId} in (select id from ledger_entries where occurred_at < ${from.toISOString()}::timestamptz)`,
    )
    .returning({ id: donors.entryId })
  const forgotten = lines.length + names.length
  if (forgotten > 0) {
    work.record('retention.bank-lines', { kind: 'retention', id: 'bank-lines' }, { forgotten })
  }
  return { more: false }
})

export function oldBankLinesDue(at: Date) {
  return and(lt(bankLines.bookedOn, dateOf(oldestYearAt(at))), isNotNull(bankLines.wordsSealed))
}

/** The first moment of the oldest financial year whose vouchers are kept. */
function oldestYearAt(at: Date): Date {
  return financialYear(financialYearOf(at) - organisation.retention.accountingYears).from
}
