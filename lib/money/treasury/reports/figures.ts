import { type EntryKind, meaningOf } from '@/lib/money/ledger/entry-kinds'
import { bandName } from '@/lib/money/subscriptions/bands'
import { type Band, bands } from '@/lib/organisation'

/** A month of the books as a committee reads it. Pure: sums in, sums out, nothing rounded. */
export type ReportGroup = {
  kind: EntryKind
  /** Of what is put right or paid back by hand: the kind of the entry it is about. */
  ofKind: EntryKind | null
  band: string | null
  pence: number
}

export const moneyPlaces = ['stripe', 'bank', 'cash'] as const
export type MoneyPlace = (typeof moneyPlaces)[number]
export type Balance = Record<MoneyPlace, number> & { total: number }

/** Where a movement happened. A correction happens where the thing it puts right did. */
export function placeOf({ kind, ofKind }: Pick<ReportGroup, 'kind' | 'ofKind'>): MoneyPlace {
  const root = (kind === 'correction' || kind === 'repayment') && ofKind ? ofKind : kind
  if (meaningOf(root).atStripe) return 'stripe'
  return root === 'cash' || root === 'paid-in' ? 'cash' : 'bank'
}

export function balanceOf(groups: readonly ReportGroup[]): Balance {
  const balance: Balance = { stripe: 0, bank: 0, cash: 0, total: 0 }
  for (const group of groups) {
    balance[placeOf(group)] += group.pence
    // What is only moved leaves one place and arrives at the bank.
    if (meaningOf(group.kind).side === 'moved') balance.bank -= group.pence
    else balance.total += group.pence
  }
  return balance
}

export function sumOf(
  groups: readonly ReportGroup[],
  test: (group: ReportGroup) => boolean = () => true,
) {
  return groups.filter(test).reduce((sum, { pence }) => sum + pence, 0)
}

/** What each line of the report adds up. Every movement but those that only move belongs to exactly one. */
export const lines = {
  payment: 'Paid by card or Direct Debit',
  cash: 'Cash',
  cheque: 'Cheques',
  bank: 'Bank transfers',
  correction: 'Corrections',
  refund: 'Refunds',
  dispute: 'Taken back by members’ banks',
  fee: 'Payment provider’s fees',
  expense: 'Expenses',
  'conference-support': 'Conference support',
  'hardship-grant': 'Hardship fund',
} as const

export type ReportLine = keyof typeof lines
export const incomeLines = ['payment', 'cash', 'cheque', 'bank', 'correction'] as const
export const backLines = ['refund', 'dispute'] as const
export const spendingLines = ['expense', 'conference-support', 'hardship-grant'] as const

export function reportLineOf({
  kind,
  ofKind,
}: Pick<ReportGroup, 'kind' | 'ofKind'>): ReportLine | undefined {
  const root = kind === 'correction' && ofKind ? ofKind : kind
  if (meaningOf(kind).side === 'moved') return undefined
  if (root === 'refund' || root === 'repayment') return 'refund'
  if (root === 'dispute' || root === 'dispute-reversal') return 'dispute'
  if (root === 'fee') return 'fee'
  if (meaningOf(root).side === 'spending') return root as ReportLine
  return kind === 'correction' ? 'correction' : (root as ReportLine)
}

// A band that the profile has no more counts with what has none.
function knownBand({ band }: ReportGroup): Band | null {
  return bands.find((one) => one === band) ?? null
}

export type ReportFigures = {
  opening: Balance
  closing: Balance
  /** Every line in pence: plus is more money, minus is less. */
  lines: Record<ReportLine, number>
  income: number
  back: number
  spending: number
  /** Of the income, by the band it was paid for; `none` for gifts and all else. */
  byBand: Record<Band | 'none', number>
  moved: { payouts: number; paidIn: number }
}

export function figuresOf(
  before: readonly ReportGroup[],
  during: readonly ReportGroup[],
): ReportFigures {
  const sums = Object.fromEntries(
    (Object.keys(lines) as ReportLine[]).map((line) => [
      line,
      sumOf(during, (group) => reportLineOf(group) === line),
    ]),
  ) as Record<ReportLine, number>
  const total = (of: readonly ReportLine[]) => of.reduce((sum, line) => sum + sums[line], 0)
  const came = during.filter((group) => incomeLines.some((line) => line === reportLineOf(group)))
  const bandSum = (band: Band | null) => sumOf(came, (group) => knownBand(group) === band)
  return {
    opening: balanceOf(before),
    closing: balanceOf([...before, ...during]),
    lines: sums,
    income: total(incomeLines),
    back: total(backLines),
    spending: total(spendingLines),
    byBand: {
      ...(Object.fromEntries(bands.map((band) => [band, bandSum(band)])) as Record<Band, number>),
      none: bandSum(null),
    },
    moved: {
      payouts: 0 - sumOf(during, ({ kind }) => kind === 'payout' || kind === 'payout-returned'),
      paidIn: 0 - sumOf(during, ({ kind }) => kind === 'paid-in'),
    },
  }
}

export function lineName(band: Band | 'none'): string {
  return band === 'none' ? 'Donations and other income' : bandName(band)
}
