import { expect, test } from 'vitest'
import { duesChanged } from '@/emails/money/dues-changed'
import { duesResumed } from '@/emails/money/dues-resumed'
import { renderEmail } from '@/emails/render-email'
import { nextCharge } from '@/lib/money/subscriptions/next-charge'

const at = new Date('2027-03-14T12:00:00Z')
const ends = new Date('2027-04-01T12:00:00Z')
const later = new Date('2027-06-10T00:00:00Z')
const soon = new Date('2027-03-20T00:00:00Z')
const running = {
  status: 'active',
  cancelsAtPeriodEnd: false,
  currentPeriodEndsAt: ends,
  pausedUntil: null,
}

test('the next charge is at the end of the period, in a break not before it is over, and none after an end', () => {
  expect(nextCharge(running, at)).toEqual({ takenAt: ends, notBefore: null })
  const inBreak = { ...running, pausedUntil: later }
  expect(nextCharge(inBreak, at)).toEqual({ takenAt: null, notBefore: later })
  // Of a break that ends before the period does nobody notices anything.
  expect(nextCharge({ ...running, pausedUntil: soon }, at)).toEqual({
    takenAt: ends,
    notBefore: null,
  })
  expect(nextCharge(inBreak, new Date('2027-06-11T00:00:00Z'))).toEqual({
    takenAt: ends,
    notBefore: null,
  })
  const none = { takenAt: null, notBefore: null }
  expect(nextCharge({ ...inBreak, cancelsAtPeriodEnd: true }, at)).toEqual(none)
  expect(nextCharge({ ...inBreak, status: 'canceled' }, at)).toEqual(none)
})

test('the emails about changed dues name no charge that falls into a break', async () => {
  const terms = {
    name: 'Ada',
    band: 'Basic',
    amountPence: 300,
    interval: 'month',
    link: 'https://a.example',
  }
  const inBreak = { ...terms, nextChargeAt: null, resumesAt: later.toISOString() }
  for (const email of [duesChanged, duesResumed]) {
    const { text } = await renderEmail(email, inBreak)
    expect(text).toContain('we take nothing before Thursday 10 June 2027')
    const running = await renderEmail(email, { ...terms, nextChargeAt: ends.toISOString() })
    expect(running.text).toContain('Thursday 1 April 2027')
  }
})
