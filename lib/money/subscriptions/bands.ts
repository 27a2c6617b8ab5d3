import { inPounds } from '@/lib/kernel/money'
import { type Band, bands, type Interval, organisation } from '@/lib/organisation'

/** What each band costs. Solidarity has a floor, which is its price here, and a cap a payment. */
export function priceOf(band: Band, interval: Interval): number {
  const { monthPence, yearPence } = organisation.bands[band]
  return interval === 'month' ? monthPence : yearPence
}

/** Whether somebody may pay this amount in this band. */
export function isPriceOf(band: Band, interval: Interval, amountPence: number): boolean {
  if (band !== 'solidarity') return amountPence === priceOf(band, interval)
  return (
    Number.isInteger(amountPence) &&
    amountPence >= priceOf(band, interval) &&
    amountPence <= organisation.solidarityCapPence
  )
}

/** The same for money that somebody brings: the cap is only for what is charged by itself. */
export function isPriceByHand(band: Band, interval: Interval, amountPence: number): boolean {
  if (band === 'solidarity') return amountPence >= priceOf(band, interval)
  return isPriceOf(band, interval, amountPence)
}

/** The band of dues that were agreed elsewhere: the one that costs just this much, or an amount of one's own. */
export function bandByAmount(amountPence: number, interval: Interval): Band {
  if (amountPence === 0) return 'free'
  return bands.find((band) => priceOf(band, interval) === amountPence) ?? 'solidarity'
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
