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
      title: 'From the beginning to the end of the month',
      says: 'What there was, what changed it, and what there is.',
      rows: [
        { name: 'At the beginning', pence: report.opening.total },
        { name: 'Came in', pence: report.income },
        { name: 'Went back to those who had paid it', pence: report.back },
        { name: lines.fee, pence: report.lines.fee },
        { name: 'Spent', pence: report.spending },
      ],
      total: { name: 'At the end', pence: report.closing.total },
    },
    {
      title: 'Where the money is',
      says: 'At the end of the month.',
      rows: moneyPlaces.map((place) => ({ name: placeNames[place], pence: report.closing[place] })),
      total: { name: 'Together', pence: report.closing.total },
    },
    {
      title: 'What came in, by the way it came',
      says: 'Dues and gifts.',
      rows: incomeLines.map(of).filter(happened),
      total: { name: 'Came in', pence: report.income },
    },
    {
      title: 'What came in, by band',
      says: 'What members paid for which band.',
      rows: [...paidBands, 'none' as const]
        .map((band) => ({ name: lineName(band), pence: report.byBand[band] }))
        .concat(freeBands.map((band) => ({ name: lineName(band), pence: report.byBand[band] }))),
      total: { name: 'Came in', pence: report.income },
    },
    {
      title: 'What went back',
      says: 'Refunds, and payments that a member’s bank took back.',
      rows: backLines.map(of),
      total: { name: 'Went back', pence: report.back },
    },
    {
      title: 'What we spent',
      says: 'Each pound of it approved by two officers.',
      rows: spendingLines.map(of),
      total: { name: 'Spent', pence: report.spending },
    },
    {
      title: 'What only moved',
      says: 'From one place to another. It changes nothing in the sum.',
      rows: [
        { name: 'From Stripe to the bank', pence: report.moved.payouts },
        { name: 'Cash paid in at the bank', pence: report.moved.paidIn },
      ],
    },
    {
      title: 'Members who paid dues in the month',
      says: 'Whoever pays by the year is counted in the month in which they pay.',
      rows: paidBands.map((band) => ({ name: lineName(band), count: report.payers[band] })),
      total: {
        name: 'Together',
        count: paidBands.reduce((sum, band) => sum + report.payers[band], 0),
      },
    },
  ]
}
