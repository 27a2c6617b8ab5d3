import { bands, isFree, paidBands } from '@/lib/organisation'
import {
  backLines,
  incomeLines,
  lineName,
  lines,
  type MoneyPlace,
  moneyPlaces,
  type ReportLine,
  spendingLines,
} from './figures'
import type { Report } from './read'

/** The tables of a report, the same on the page, on paper and in a spreadsheet. Pure; sums in pence. */
export type ReportTable = {
  title: string
  /** In a sentence, what it shows. */
  says: string
  rows: { name: string; pence?: number; count?: number }[]
  total?: { name: string; pence?: number; count?: number }
}

export const placeNames: Record<MoneyPlace, string> = {
  stripe: 'With Stripe, our payment provider',
  bank: 'At the bank',
  cash: 'In cash',
}

export function tablesOf(report: Report): ReportTable[] {
  const of = (line: ReportLine) => ({ name: lines[line], pence: report.lines[line] })
  // What did not happen needs no line, but for the ways in which dues usually come.
  const happened = (row: { name: string; pence: number }) =>
    row.pence !== 0 || row.name === lines.payment
  // Nobody pays for what is free, unless an old payment was put there by hand.
  const freeBands = bands.filter((band) => isFree(band) && report.byBand[band] !== 0)
  return [
    {
      title: 'Opening and closing balance',
      says: 'What we had, what changed, and what we have now.',
      rows: [
        { name: 'At the start', pence: report.opening.total },
        { name: 'Came in', pence: report.income },
        { name: 'Refunded', pence: report.back },
        { name: lines.fee, pence: report.lines.fee },
        { name: 'Spent', pence: report.spending },
      ],
      total: { name: 'At the end', pence: report.closing.total },
    },
    {
      title: 'Where the money is',
      says: 'At the end of the month.',
      rows: moneyPlaces.map((place) => ({ name: placeNames[place], pence: report.closing[place] })),
      total: { name: 'Total', pence: report.closing.total },
    },
    {
      title: 'Income by payment method',
      says: 'Dues and donations.',
      rows: incomeLines.map(of).filter(happened),
      total: { name: 'Came in', pence: report.income },
    },
    {
      title: 'Income by band',
      says: 'What members paid in each band.',
      rows: [...paidBands, 'none' as const]
        .map((band) => ({ name: lineName(band), pence: report.byBand[band] }))
        .concat(freeBands.map((band) => ({ name: lineName(band), pence: report.byBand[band] }))),
      total: { name: 'Came in', pence: report.income },
    },
    {
      title: 'Refunds and payments taken back',
      says: 'Refunds, and payments that a member’s bank took back.',
      rows: backLines.map(of),
      total: { name: 'Total', pence: report.back },
    },
    {
      title: 'What we spent',
      says: 'Every pound approved by two officers.',
      rows: spendingLines.map(of),
      total: { name: 'Spent', pence: report.spending },
    },
    {
      title: 'Transfers',
      says: 'Moved from one place to another. The total does not change.',
      rows: [
        { name: 'From Stripe to the bank', pence: report.moved.payouts },
        { name: 'Cash paid into the bank', pence: report.moved.paidIn },
      ],
    },
    {
      title: 'Members who paid dues in the month',
      says: 'Members who pay yearly are counted in the month they pay.',
      rows: paidBands.map((band) => ({ name: lineName(band), count: report.payers[band] })),
      total: {
        name: 'Total',
        count: paidBands.reduce((sum, band) => sum + report.payers[band], 0),
      },
    },
  ]
}
