import { inWords } from '@/lib/kernel/calendar'
import { toThePenny } from '@/lib/kernel/money'
import { meaningOf } from '@/lib/money/ledger/entry-kinds'
import type { ExplainedBalance } from './explain-balance'

/** A bank statement beside our books, in words. Pure. */
const number = (count: number) => count.toLocaleString('en-GB')

/** "All matched", "3 lines left" */
export function linesLeftInWords(left: number): string {
  if (left === 0) return 'All matched'
  return left === 1 ? '1 line left' : `${number(left)} lines left`
}

/** The headline of the bank's page: none, one, many. */
export function bankHeadline(left: number, statements: number): string {
  if (statements === 0) return 'No bank statement yet'
  if (left === 0) return 'Every line of the bank statements is in our books'
  return left === 1
    ? '1 line of the bank statements is not matched with our books'
    : `${number(left)} lines of the bank statements are not matched with our books`
}

/** "12 new lines. 3 lines were here already." */
export function uploadedInWords(added: number, known: number): string {
  const fresh = added === 1 ? '1 new line.' : `${number(added)} new lines.`
  if (known === 0) return fresh
  return `${fresh} ${known === 1 ? '1 line was' : `${number(known)} lines were`} here already.`
}

/** How far the closing balance and our books are apart, and why: each part with its sign, adding up to the difference. */
export function balanceInParts(balance: ExplainedBalance, lastOn: string, firstOn: string) {
  const { bankPence, booksPence, notInBooksPence, notOnStatementPence, beforePence } = balance
  const difference = bankPence - booksPence
  const parts = [
    { name: 'On the statement, not matched with our books', pence: notInBooksPence },
    { name: 'In our books, not on the statement', pence: 0 - notOnStatementPence },
    { name: `Already different before ${inWords(firstOn)}`, pence: beforePence },
  ].filter(({ pence }) => pence !== 0)
  const headline =
    difference === 0
      ? 'The closing balance agrees with our books'
      : `The bank has ${toThePenny(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than our books`
  return { headline, difference, lastOn, parts }
}

type Named = { kind: string; on: string; name: string | null; note: string | null }

/** "Bank transfer, 3 November 2026, Derek Milburn, ref 100042" */
export function entryOfBankInWords({ kind, on, name, note }: Named): string {
  return [meaningOf(kind).name, inWords(on), name, note].filter(Boolean).join(', ')
}
