import 'server-only'
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { bankLines, bankMatches } from '@/db/schema/money/bank-statements'
import { payouts } from '@/db/schema/money/payouts'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { listBankEntries } from './bank-entries'

/** It was another line. Both are free again; what the payout's page says of the bank goes too. */
export const unmatchLine = verb(
  'bank-statement.match',
  async (work, { lineId }: { lineId: string }) => {
    const [line] = await work.tx
      .update(bankLines)
      .set({ matchedAt: null, matchedBy: null })
      .where(and(eq(bankLines.id, lineId), isNotNull(bankLines.matchedAt)))
      .returning()
    if (!line) throw new Refusal('moved-meanwhile')
    const freed = await work.tx
      .delete(bankMatches)
      .where(eq(bankMatches.lineId, lineId))
      .returning({ id: bankMatches.entryId })
    const ids = freed.map(({ id }) => id)
    const entries = ids.length > 0 ? await listBankEntries(sql`entry.id in ${ids}`, work.tx) : []
    const arrived = entries.filter(({ kind }) => kind === 'payout')
    if (arrived.length > 0) {
      await forgetBankLines(
        work,
        arrived.map(({ sourceKey }) => sourceKey),
      )
    }
    work.record('bank-line.unmatched', { kind: 'bank-line', id: lineId })
  },
)

async function forgetBankLines(work: Work, payoutIds: string[]) {
  await work.tx
    .update(payouts)
    .set({ bankPence: null, bankOn: null, bankReadAt: null, bankReadBy: null })
    .where(inArray(payouts.id, payoutIds))
}
