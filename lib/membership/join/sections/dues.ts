import { z } from 'zod'
import { inPounds, penceFrom } from '@/lib/kernel/money'
import { priceOf } from '@/lib/money/subscriptions/bands'
import { type Band, bands, type Interval, intervals, organisation } from '@/lib/organisation'

/** A band, how often, and how much each time. Money is taken only after the approval. */
export type Dues = { band: Band; interval: Interval; amountPence: number }

const chooseInterval = 'Choose whether to pay each month or each year'
const enterAmount = 'Enter how much you would like to pay each time, like 5 or 7.50'

/** What somebody pays in the solidarity band: at least its price, at most the cap of the profile. */
function ownAmount(typed: string, interval: Interval): { pence?: number; wrong?: string } {
  const pence = penceFrom(typed)
  if (pence === undefined) return { wrong: enterAmount }
  const floor = priceOf('solidarity', interval)
  if (pence < floor) {
    return {
      wrong: `Solidarity dues start at ${inPounds(floor)} a ${interval}. Enter that or more`,
    }
  }
  const cap = organisation.solidarityCapPence
  return pence > cap ? { wrong: `Enter ${inPounds(cap)} or less` } : { pence }
}

export const dues = z
  .object({
    band: z.enum(bands, 'Choose a band'),
    interval: z.string(chooseInterval).optional(),
    amount: z.string(enterAmount).optional(),
  })
  .transform(({ band, interval, amount }, context): Dues => {
    const problem = (field: string, message: string) =>
      context.issues.push({ code: 'custom', message, path: [field], input: undefined })
    if (band === 'free') return { band, interval: 'month', amountPence: 0 }
    const often = intervals.find((one) => one === interval)
    if (!often) problem('interval', chooseInterval)
    if (band !== 'solidarity') return { band, interval: often!, amountPence: priceOf(band, often!) }
    const { pence, wrong } = ownAmount(amount ?? '', often ?? 'month')
    if (wrong) problem('amount', wrong)
    return { band, interval: often!, amountPence: pence! }
  })

/** The answers as they stand in the boxes of the form. */
export function duesAsTyped({ band, interval, amountPence }: Dues): Record<string, string> {
  if (band === 'free') return { band }
  const amount = inPounds(amountPence).replace('£', '')
  return band === 'solidarity' ? { band, interval, amount } : { band, interval }
}
