import { z } from 'zod'
import { inPounds, penceFrom } from '@/lib/kernel/money'
import { ownAmountCap, priceOf } from '@/lib/money/subscriptions/bands'
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

export const dues = z
  .object({
    band: z.enum(bands, 'Choose a band'),
    interval: z.string(chooseInterval).optional(),
    amount: z.string(enterAmount).optional(),
  })
  .transform(({ band, interval, amount }, context): ChosenDues => {
    const problem = (field: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [field], input: undefined })
    if (isFree(band)) return { band, interval: 'month', amountPence: 0 }
    const often = intervals.find((one) => one === interval)
    if (!often) problem('interval', chooseInterval)
    if (ownAmountCap(band) === undefined) {
      return { band, interval: often!, amountPence: priceOf(band, often!) }
    }
    const { pence, wrong } = ownAmount(band, amount ?? '', often ?? 'month')
    if (wrong) problem('amount', wrong)
    return { band, interval: often!, amountPence: pence! }
  })

/** The answers as they stand in the boxes of the form. */
export function duesAsTyped({ band, interval, amountPence }: ChosenDues): Record<string, string> {
  if (isFree(band)) return { band }
  const amount = inPounds(amountPence).replace('£', '')
  return ownAmountCap(band) !== undefined ? { band, interval, amount } : { band, interval }
}
