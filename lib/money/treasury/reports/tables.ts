import {
  backLines,
  incomeLines,
  lines,
  type MoneyPlace,
  moneyPlaces,
  type ReportLine,
  spendingLines,
} from '@/lib/money/ledger/figures'
import { bandName } from '@/lib/money/subscriptions/bands'
import { type Band, bands, isFree, paidBands } from '@/lib/organisation'
import { monthInWords } from '../dashboard/months'
import type { Report, ReportMonth } from './read'

/** The tables of a report, the same on the page, on paper and in a spreadsheet. Pure; sums in pence. */
export type ReportRow = {
  name: string
  /** A figure a month, in the order of `reportMonths`. */
  values: number[]
}

export type ReportTable = {
  title: string
  /** In a sentence, what it shows. */
  says: string
  unit: 'pence' | 'members'
  rows: ReportRow[]
  total?: ReportRow
}

export const placeNames: Record<MoneyPlace, string> = {
  stripe: 'With Stripe, our payment provider',
  bank: 'At the bank',
  cash: 'In cash',
}

export function lineName(band: Band | 'none'): string {
  return band === 'none' ? 'Donations and other income' : bandName(band)
}

/** "November 2026", "October 2026", "November 2025": what stands beside each other in every table. */
export function reportMonths({ month, compared }: Report): string[] {
  return [month, ...compared.map((one) => one.month)].map(monthInWords)
}

export function tablesOf(report: Report): ReportTable[] {
  const months: ReportMonth[] = [report, ...report.compared]
  const row = (name: string, figure: (month: ReportMonth) => number): ReportRow => ({
    name,
    values: months.map(figure),
  })
  const of = (line: ReportLine) => row(lines[line], (month) => month.lines[line])
  // What happened in none of these months needs no line.
  const happened = ({ values }: ReportRow) => values.some((value) => value !== 0)
  const cameIn = row('Came in', ({ income }) => income)
  const tables: (Omit<ReportTable, 'unit'> & { unit?: 'members' })[] = [
    {
      title: 'Opening and closing balance',
      says: 'What we had, what changed, and what we have now.',
      rows: [
        row('At the start', ({ opening }) => opening.total),
        ...[of('opening')].filter(happened),
        cameIn,
        row('Refunded', ({ back }) => back),
        of('fee'),
        row('Spent', ({ spending }) => spending),
      ],
      total: row('At the end', ({ closing }) => closing.total),
    },
    {
      title: 'Where the money is',
      says: 'At the end of the month.',
      rows: moneyPlaces.map((place) => row(placeNames[place], ({ closing }) => closing[place])),
      total: row('Total', ({ closing }) => closing.total),
    },
    {
      title: 'Income by payment method',
      says: 'Dues, donations and other income.',
      rows: incomeLines.map(of).filter((one) => happened(one) || one.name === lines.payment),
      total: cameIn,
    },
    {
      title: 'Income by band',
      says: 'What members paid in each band.',
      // Nobody pays for what is free, unless an old payment was put there by hand.
      rows: [...paidBands, 'none' as const, ...bands.filter(isFree)]
        .map((band) => ({ band, line: row(lineName(band), ({ byBand }) => byBand[band]) }))
        .filter(({ band, line }) => band === 'none' || !isFree(band) || happened(line))
        .map(({ line }) => line),
      total: cameIn,
    },
    {
      title: 'Refunds and payments taken back',
      says: 'Refunds, and payments that a member’s bank took back.',
      rows: backLines.map(of),
      total: row('Refunded', ({ back }) => back),
    },
    {
      title: 'What we spent',
      says: 'Every pound approved by two officers.',
      rows: spendingLines.map(of),
      total: row('Spent', ({ spending }) => spending),
    },
    {
      title: 'Transfers',
      says: 'Moved from one place to another. The total does not change.',
      rows: [
        row('From Stripe to the bank', ({ moved }) => moved.payouts),
        row('Cash paid into the bank', ({ moved }) => moved.paidIn),
      ],
    },
    {
      title: 'Members who paid dues in the month',
      says: 'Members who pay yearly are counted in the month they pay. Entries that were corrected to £0 are not counted.',
      unit: 'members',
      rows: paidBands.map((band) => row(lineName(band), ({ payers }) => payers[band])),
      total: row('Total', ({ payers }) => payers.all),
    },
  ]
  return tables.map((table) => ({ unit: 'pence', ...table }))
}
