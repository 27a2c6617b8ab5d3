import { z } from 'zod'
import { inPounds, penceFrom } from '@/lib/kernel/money'
import {
  bandName,
  ownAmountCap,
  priceInWords,
  priceOf,
  suggestedAmounts,
  suggestedEachTime,
} from '@/lib/money/subscriptions/bands'
import {
  type Band,
  bands,
  type Interval,
  intervals,
  isFree,
  organisation,
} from '@/lib/organisation'

/** A band, how often, and how much each time. Money is taken only after the approval. */
export type ChosenDues = { band: Band; interval: Interval; amountPence: number }

const chooseInterval = 'Choose whether to pay each month or each year'
const enterAmount = 'Enter how much you would like to pay each time, like 5 or 7.50'

/** The amount that somebody names: at least the band's price, at most its cap. */
function ownAmount(
  band: Band,
  typed: string,
  interval: Interval,
): { pence?: number; wrong?: string } {
  const pence = penceFrom(typed)
  if (pence === undefined) return { wrong: enterAmount }
  const floor = priceOf(band, interval)
  if (pence < floor) {
    return {
      wrong: `${organisation.bands[band].name} dues start at ${inPounds(floor)} a ${interval}. Enter that or more`,
    }
  }
  const cap = ownAmountCap(band)!
  return pence > cap ? { wrong: `Enter ${inPounds(cap)} or less` } : { pence }
}

/** What is asked about an amount that somebody typed and then chose a band it does not belong to. */
function amountOfAnotherBand(band: Band, typed: string): string {
  const own = bands.filter((one) => ownAmountCap(one) !== undefined).map(bandName)
  const pence = penceFrom(typed)
  return `You entered ${pence === undefined ? 'an amount' : inPounds(pence)} here, but ${bandName(band)} is ${priceInWords(band)}. Choose ${own.join(' or ')}, or clear this box`
}

/** Somebody who chose an amount and typed another would not know which is taken. */
function suggestedAmount(pence: number, typed: string): { pence?: number; wrong?: string } {
  if (typed.trim() === '' || penceFrom(typed) === pence) return { pence }
  return { wrong: `You chose ${inPounds(pence)}. Choose another amount, or leave this box empty` }
}

export const dues = z
  .object({
    band: z.enum(bands, 'Choose a band'),
    interval: z.string(chooseInterval).optional(),
    /** One of the amounts offered, as pence a month; anything else leaves it to the amount. */
    suggested: z.string(enterAmount).optional(),
    amount: z.string(enterAmount).optional(),
    /** What the box held before anybody typed: whoever leaves it and chooses another band has typed nothing. */
    savedAmount: z.string().optional().catch(undefined),
  })
  .transform(({ band, interval, suggested, amount, savedAmount }, context): ChosenDues => {
    const problem = (field: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [field], input: undefined })
    if (ownAmountCap(band) === undefined && amount?.trim() && amount !== savedAmount) {
      problem('amount', amountOfAnotherBand(band, amount))
    }
    if (isFree(band)) return { band, interval: 'month', amountPence: 0 }
    const often = intervals.find((one) => one === interval)
    if (!often) problem('interval', chooseInterval)
    if (ownAmountCap(band) === undefined) {
      return { band, interval: often!, amountPence: priceOf(band, often!) }
    }
    const offered = suggestedAmounts(band).find((one) => String(one) === suggested)
    const { pence, wrong } = offered
      ? suggestedAmount(
          suggestedEachTime(offered, often ?? 'month'),
          amount === savedAmount ? '' : (amount ?? ''),
        )
      : ownAmount(band, amount ?? '', often ?? 'month')
    if (wrong) problem('amount', wrong)
    return { band, interval: often!, amountPence: pence! }
  })

/** The answers as they stand in the boxes of the form. */
export function duesAsTyped({ band, interval, amountPence }: ChosenDues): Record<string, string> {
  if (isFree(band)) return { band }
  const amount = inPounds(amountPence).replace('£', '')
  return ownAmountCap(band) !== undefined ? { band, interval, amount } : { band, interval }
}
