import { expect, test } from 'vitest'
import { paymentReceived } from '@/emails/money/payment-received'
import { renderEmail } from '@/emails/render-email'
import { addDays } from '@/lib/kernel/calendar'
import { afterWriteOff, nextInWords } from '@/lib/money/subscriptions/dues-in-words'
import { type Dues, duesStage } from '@/lib/money/subscriptions/dues-stage'
import { receiptLines } from '@/lib/money/subscriptions/receipts/receipt-lines'
import { emailProps } from '@/tests/support/email-props'

const at = new Date('2027-03-14T12:00:00Z')
const owed = {
  ...{ band: 'basic', amountPence: 300, interval: 'month', status: 'past_due' },
  ...{ paymentStatus: null, paymentFailedAt: addDays(at, -40), countedFrom: null },
  ...{ currentPeriodEndsAt: addDays(at, -9), cancelsAtPeriodEnd: false, pausedUntil: null },
  ...{
    startedAt: addDays(at, -400),
    duePence: 300,
    dueInvoiceId: 'in_1',
    needsConfirmation: false,
  },
  ...{ method: 'card', stripeSubscriptionId: 'sub_1' },
} as Dues

test('a write-off promises good standing only where the dues go on', () => {
  expect(afterWriteOff(owed, at)).toContain('in good standing again')
  expect(afterWriteOff({ ...owed, status: 'canceled' }, at)).toContain('stay lapsed')
  // Stripe's period runs on until then, and nobody pays for it.
  const unpaidPeriod = { ...owed, status: 'canceled', currentPeriodEndsAt: addDays(at, 9) }
  expect(afterWriteOff(unpaidPeriod, at)).toContain('stay lapsed')
  const inGrace = { ...owed, status: 'canceled', paymentFailedAt: addDays(at, -20) }
  expect(afterWriteOff(inGrace, at)).toContain('a vote until Monday 22 March 2027')
})

test('dues that were given up in grace ask for a new beginning, not for what was written off', () => {
  const given = {
    ...{ ...owed, status: 'canceled', duePence: 0, dueInvoiceId: null },
    paymentFailedAt: addDays(at, -20),
  }
  expect(duesStage(given, at)).toBe('given-up')
  expect(nextInWords(given, at)).toBe(
    'Your dues have ended. Start paying again by Monday 22 March 2027 to keep your vote.',
  )
  expect(duesStage({ ...given, dueInvoiceId: 'in_1' }, at)).toBe('failed')
  expect(duesStage(given, addDays(at, 8))).toBe('ended')
})

test('a receipt says how it was paid, and both only where we do not know', () => {
  const receipt = { number: '1', name: 'Ada', kind: 'payment', amountPence: 300, paidAt: at }
  const rest = { band: null, later: [], keptPence: 300 }
  const method = (paidBy: string) =>
    receiptLines({ ...receipt, ...rest, paidBy }).find(([term]) => term === 'Payment method')![1]
  expect(method('card')).toBe('By card')
  expect(method('direct-debit')).toBe('By Direct Debit')
  expect(method('payment')).toBe('By card or Direct Debit')
  expect(method('cash')).toBe('In cash')
})

test('a receipt of somebody who takes a break announces no charge', async () => {
  const props = { ...emailProps, interval: 'month', nextChargeAt: null }
  const { text } = await renderEmail(paymentReceived, props)
  expect(text).toContain('You are taking a break from paying: we take nothing before')
  expect(text).not.toContain('is due on')
})
