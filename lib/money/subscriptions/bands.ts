import { inPounds } from '@/lib/kernel/money'
import { type Band, bands, type Interval, isFree, organisation } from '@/lib/organisation'

/** What each band costs. Where members name their own amount, the price is where it begins. */
export function priceOf(band: Band, interval: Interval): number {
  const { monthPence, yearPence } = organisation.bands[band]
  return interval === 'month' ? monthPence : yearPence
}

/** The most that is taken at a time where members name their own amount. */
export function ownAmountCap(band: Band): number | undefined {
  return organisation.bands[band].ownAmountUpToPence
}

/** Amounts that are offered to choose from where members name their own: each a month, and twelve times as much a year. */
export function suggestedAmounts(band: Band): readonly number[] {
  return organisation.bands[band].suggestedMonthPence ?? []
}

/** A suggestion as it is taken each time. */
export function suggestedEachTime(monthPence: number, interval: Interval): number {
  return interval === 'year' ? monthPence * 12 : monthPence
}

/** Whether somebody may pay this amount in this band. */
export function isPriceOf(band: Band, interval: Interval, amountPence: number): boolean {
  const cap = ownAmountCap(band)
  if (cap === undefined) return amountPence === priceOf(band, interval)
  return (
    Number.isInteger(amountPence) && amountPence >= priceOf(band, interval) && amountPence <= cap
  )
}

/** The same for money that somebody brings: the cap is only for what is charged by itself. */
export function isPriceByHand(band: Band, interval: Interval, amountPence: number): boolean {
  if (ownAmountCap(band) !== undefined) return amountPence >= priceOf(band, interval)
  return isPriceOf(band, interval, amountPence)
}

/** What somebody pays a month, or a year, who brings money for so many at once. Nothing where that is not what they cost. */
export function duesEachTime(
  band: Band,
  interval: Interval,
  amountPence: number,
  times: number,
): number | undefined {
  const each = amountPence / times
  const dues = ownAmountCap(band) === undefined ? each : Math.floor(each)
  return isPriceByHand(band, interval, dues) ? dues : undefined
}

/** The band of dues that were agreed elsewhere: the one that costs just this much, or the last one with an amount of one's own. */
export function bandByAmount(amountPence: number, interval: Interval): Band {
  const own = bands.filter((band) => ownAmountCap(band) !== undefined)
  return (
    bands.find((band) => priceOf(band, interval) === amountPence) ??
    own.findLast((band) => isPriceByHand(band, interval, amountPence)) ??
    own[0] ??
    organisation.usualBand
  )
}

/** What a band is called. The books remember bands that the profile has no more. */
export function bandName(band: string): string {
  return bands.some((one) => one === band) ? organisation.bands[band as Band].name : band
}

/** "£3 a month or £36 a year", "from £4 a month or £48 a year", "nothing to pay" */
export function priceInWords(band: Band): string {
  if (isFree(band)) return 'nothing to pay'
  const from = ownAmountCap(band) === undefined ? '' : 'from '
  return `${from}${duesInWords(priceOf(band, 'month'), 'month')} or ${duesInWords(priceOf(band, 'year'), 'year')}`
}

export const intervalNames: Record<Interval, string> = { month: 'a month', year: 'a year' }

/** "£3 a month", "free" */
export function duesInWords(amountPence: number, interval: Interval): string {
  return amountPence === 0 ? 'free' : `${inPounds(amountPence)} ${intervalNames[interval]}`
}

/** The id that a band's product has at Stripe. */
export function productOf(band: Band): string {
  return `band_${band}`
}

export function bandOf(product: string): Band | undefined {
  return bands.find((band) => productOf(band) === product)
}
