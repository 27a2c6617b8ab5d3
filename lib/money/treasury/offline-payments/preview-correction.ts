import 'server-only'
import { database } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { lastDayInWords, lastWholeDayInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { inPounds } from '@/lib/kernel/money'
import { Refusal } from '@/lib/kernel/refusals'
import { lockPayment } from '@/lib/money/ledger/lock-payment'
import { bandInWords } from '@/lib/money/subscriptions/dues-in-words'
import type { SubscriptionRow } from '@/lib/money/subscriptions/subscription-rows'
import { graceEndsAt, standingAt, unpaidFrom } from '@/lib/people/members/standing'
import { refusalOf } from '@/lib/permissions'
import { type EffectOnDues, planCorrection } from './plan-correction'

/** What correcting an entry would change, in the words of the check step. Nothing is changed by asking. */
export async function previewCorrection(
  viewer: Actor,
  { entryId, rightPence }: { entryId: string; rightPence: number },
) {
  const plan = await database().transaction(async (tx) => {
    const payment = await lockPayment(tx, { entryId })
    if (!payment) throw new Refusal('not-there')
    const refusal = refusalOf(viewer, 'ledger.correct', payment)
    if (refusal) throw new Refusal(refusal)
    const { effect } = await planCorrection(tx, payment, rightPence)
    return { effect, correctedPence: payment.correctedPence, isDues: payment.entry.band !== null }
  })
  const from = inPounds(plan.correctedPence)
  return {
    sums: `The books say ${from}. They will say ${inPounds(rightPence)}.`,
    effect: effectInWords(plan.effect, plan.isDues, now()),
  }
}

function effectInWords(effect: EffectOnDues, isDues: boolean, at: Date): string {
  switch (effect.kind) {
    case 'none':
      return isDues
        ? 'The member’s dues do not change: they stay paid for as long as they are now.'
        : 'No dues change.'
    case 'other-end': {
      const { row, endsAt } = effect.rows.at(-1)!
      const before = lastWholeDayInWords(row.currentPeriodEndsAt!)
      return `The member’s dues will be paid until ${lastWholeDayInWords(endsAt)}. Now they are paid until ${before}. We will email the member.`
    }
    case 'restored':
      return `The payment covers no dues any more. ${beforeInWords(effect.before, at)} We will email the member.`
  }
}

/** The dues that will be in force again, as they stand today. */
function beforeInWords(before: SubscriptionRow | undefined, at: Date): string {
  if (!before) return 'The member had none before, so they lapse and have no vote until they pay.'
  const left = { resignedAt: null, expelledAt: null, suspended: false }
  const standing = standingAt({ ...left, subscription: before }, at)
  const terms = `The member’s dues will be as they were before it (${bandInWords(before)})`
  const unpaid = unpaidFrom(before)
  if (standing === 'grace') {
    const again =
      before.status === 'past_due' ? ' Stripe will ask their card or bank account again.' : ''
    return `${terms}: in grace, with a vote until ${lastDayInWords(graceEndsAt(unpaid!))}.${again}`
  }
  if (standing === 'good' && before.currentPeriodEndsAt) {
    return `${terms}: paid until ${lastWholeDayInWords(before.currentPeriodEndsAt)}.`
  }
  if (standing === 'good') return `${terms}: in good standing.`
  return `${terms}: not paid, with no vote until they pay.`
}
