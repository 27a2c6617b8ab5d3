import { addDays, dateOf } from '@/lib/kernel/calendar'
import { canBeGivenBack } from '@/lib/money/ledger/refunds'
import { organisation } from '@/lib/organisation'

/**
 * Money back without a reason: until the end of the fourteenth day after the payment. The Consumer Contracts Regulations 2013
 * give it for the first one; we give it for each. Pure.
 */
export function lastDayToAskBack(paidAt: Date): Date {
  return addDays(paidAt, organisation.rules.refundDays)
}

export function mayAskBack(payment: { kind: string; occurredAt: Date }, at: Date): boolean {
  const inTime = dateOf(at) <= dateOf(lastDayToAskBack(payment.occurredAt))
  return canBeGivenBack(payment.kind) && inTime
}
