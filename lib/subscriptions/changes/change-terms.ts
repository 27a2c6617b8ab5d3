import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { isPriceOf } from '../bands'
import { changeableDues, isPaused } from './changeable'
import { noteChange } from './note-change'
import type { Terms } from './wishes'

/**
 * Another band, amount or interval for dues that run, up or down. What is paid for stays paid for: the new terms begin with
 * the next payment. The free band is no change of terms but the end of paying, see choose-subscription.
 */
export const changeTerms = verb(
  'subscription.change',
  async (work, { personId, band, amountPence, interval }: Terms & { personId: string }) => {
    const row = await changeableDues(work, personId)
    if (band === 'free' || !isPriceOf(band, interval, amountPence)) {
      throw new Refusal('subscription.not-a-price')
    }
    const same = row.band === band && row.interval === interval && row.amountPence === amountPence
    if (same) throw new Refusal('dues.same-terms')
    // A holiday skips whole payments: skipping a yearly one would be a year.
    if (isPaused(row, work.now) && interval !== row.interval) throw new Refusal('dues.on-holiday')
    return noteChange(work, row, { kind: 'terms', band, amountPence, interval })
  },
)
