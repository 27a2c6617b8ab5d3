import 'server-only'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { type Terms, whyNotTerms } from './change-requests'
import { requestChange, runningDues } from './request-change'

/**
 * Another band, amount or interval for dues that run, up or down. What is paid for stays paid for: the new terms begin with
 * the next payment.
 */
export const changeTerms = verb(
  'subscription.change',
  async (work, { personId, ...terms }: Terms & { personId: string }) => {
    const row = await runningDues(work, personId)
    const why = whyNotTerms(row, terms, work.now)
    if (why) throw new Refusal(why)
    const { band, amountPence, interval } = terms
    return requestChange(work, row, { kind: 'terms', band, amountPence, interval })
  },
)
