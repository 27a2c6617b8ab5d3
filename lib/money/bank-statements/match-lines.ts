import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { bankLines, bankMatches } from '@/db/schema/money/bank-statements'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { matchPayout } from '@/lib/money/payouts/match-payout'
import { listBankEntries } from './bank-entries'

export type Match = { lineId: string; entryIds: string[] }

/**
 * Says which entries of our books these lines are. A line is matched once and so is an entry, also when two officers press at the
 * same moment, and only to the penny: what differs is first corrected in the books, or the bank is asked.
 */
export const matchLines = verb(
  'bank-statement.match',
  async (work, { matches }: { matches: Match[] }) => {
    const inOrder = matches.toSorted((one, other) => one.lineId.localeCompare(other.lineId))
    for (const match of inOrder) await matchLine(work, match)
    const subject = { kind: 'bank-line', id: inOrder[0]?.lineId ?? 'none' }
    if (inOrder.length > 0) work.record('bank-line.matched', subject, { matched: inOrder.length })
  },
)

async function matchLine(work: Work, { lineId, entryIds }: Match) {
  const [line] = await work.tx
    .update(bankLines)
    .set({ matchedAt: work.now, matchedBy: work.person.personId })
    .where(and(eq(bankLines.id, lineId), isNull(bankLines.matchedAt)))
    .returning()
  if (!line) throw new Refusal('moved-meanwhile')
  const ids = [...new Set(entryIds)]
  const entries = await listBankEntries(sql`entry.id in ${ids}`, work.tx)
  if (ids.length === 0 || entries.length !== ids.length) throw new Refusal('not-there')
  const pence = entries.reduce((total, { bankPence }) => total + bankPence, 0)
  if (pence !== line.amountPence) throw new Refusal('bank.amounts-differ')
  const made = await work.tx
    .insert(bankMatches)
    .values(ids.map((entryId) => ({ entryId, lineId })))
    .onConflictDoNothing()
    .returning()
  if (made.length !== ids.length) throw new Refusal('bank.entry-matched')
  for (const { kind, sourceKey, bankPence } of entries) {
    if (kind !== 'payout') continue
    const found = { payoutId: sourceKey, bankPence, bankOn: line.bookedOn }
    await matchPayout.within(work, found)
  }
}
