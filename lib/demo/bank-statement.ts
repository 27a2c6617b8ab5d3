import 'server-only'
import { sql } from 'drizzle-orm'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { csvOf, pounds } from '@/lib/kernel/csv'
import { listBankEntries } from '@/lib/money/bank-statements/bank-entries'
import { type CorrectedEntry, candidatesOf } from '@/lib/money/bank-statements/suggest-matches'

type Line = { on: string; words: string; pence: number }

const days = 60

/**
 * The statement that the group's bank would send today: what the books say of the last two months, in the bank's own words,
 * and two things that the books do not know yet, for the treasurer to match and to explain. Made from the books, because the
 * story's days are counted from the day on which it was told.
 */
export async function makeBankStatement(): Promise<string> {
  const today = dateOf(now())
  const first = daysAfter(today, -days)
  const all = candidatesOf(await listBankEntries(sql`shown.day <= ${today}`))
  const known = all
    .filter(({ on }) => on >= first)
    .map((entry) => ({ on: entry.on, words: wordsOf(entry), pence: entry.bankPence }))
  const lines: Line[] = [
    ...known,
    { on: daysAfter(today, -9), words: 'ACCOUNT CHARGE', pence: -650 },
    { on: daysAfter(today, -4), words: 'FPI K OAKES FOR THE BANNER', pence: 2000 },
  ].toSorted((one, other) => one.on.localeCompare(other.on))
  let balance = all
    .filter(({ on }) => on < first)
    .reduce((sum, { bankPence }) => sum + bankPence, 0)
  const rows = lines.map(({ on, words, pence }) => {
    balance += pence
    return [
      on.split('-').toReversed().join('/'),
      words,
      pence > 0 ? pounds(pence) : '',
      pence < 0 ? pounds(-pence) : '',
      pounds(balance),
    ]
  })
  return csvOf(['Date', 'Description', 'Money In', 'Money Out', 'Balance'], rows)
}

function wordsOf({ kind, name, note }: CorrectedEntry): string {
  const words = [wordOfBank[kind] ?? 'FPO', kind === 'payout' ? '' : (note ?? name ?? '')]
  return words.join(' ').trim().toUpperCase()
}

const wordOfBank: Partial<Record<string, string>> = {
  payout: 'STRIPE PAYMENTS UK',
  'paid-in': 'CASH PAID IN',
  cheque: 'CHEQUE PAID IN',
  bank: 'FPI',
  interest: 'GROSS INTEREST',
}
