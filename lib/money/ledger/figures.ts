import { type Band, bands } from '@/lib/organisation'
import { type EntryKind, meaningOf } from './entry-kinds'

/**
 * What each figure about our money means, in one place: the overview, the report, the accounts, the reconciliation and the
 * bank statement print these and work out none of their own. Pure: sums in, sums out, nothing rounded.
 *
 * - Came in: dues, donations and whatever else came, as it was paid. Refunds are not taken off it: they are a figure of
 *   their own, and so are Stripe's fees. Corrections of what came in belong to it.
 * - Refunded: what we gave back, and what a member's bank took back.
 * - Held at Stripe: what our books say Stripe has of ours, on its way to the bank or not.
 */
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
  return ['cash', 'paid-in', 'opening-cash'].includes(root) ? 'cash' : 'bank'
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
  interest: 'Interest',
  correction: 'Corrections',
  refund: 'Refunds',
  dispute: 'Taken back by members’ banks',
  fee: 'Payment provider’s fees',
  expense: 'Expenses',
  'conference-support': 'Conference support',
  'hardship-grant': 'Hardship fund',
  'bank-charge': 'Bank charges',
  opening: 'There when our books began',
} as const

export type ReportLine = keyof typeof lines
export const incomeLines = ['payment', 'cash', 'cheque', 'bank', 'interest', 'correction'] as const
export const backLines = ['refund', 'dispute'] as const
export const spendingLines = [
  'expense',
  'conference-support',
  'hardship-grant',
  'bank-charge',
] as const

export function reportLineOf({
  kind,
  ofKind,
}: Pick<ReportGroup, 'kind' | 'ofKind'>): ReportLine | undefined {
  const root = kind === 'correction' && ofKind ? ofKind : kind
  if (meaningOf(kind).side === 'moved') return undefined
  if (root === 'refund' || root === 'repayment') return 'refund'
  if (root === 'dispute' || root === 'dispute-reversal') return 'dispute'
  if (root === 'fee') return 'fee'
  if (meaningOf(root).side === 'opening') return 'opening'
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
  /** What went out: refunded, kept by Stripe, spent. */
  out: number
  /** Of the income, by the band it was paid for; `none` for donations and all else. */
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
  const [income, back, spending] = [total(incomeLines), total(backLines), total(spendingLines)]
  return {
    opening: balanceOf(before),
    closing: balanceOf([...before, ...during]),
    lines: sums,
    income,
    back,
    spending,
    out: 0 - back - sums.fee - spending,
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
