import { expect, test } from 'vitest'
import type { Truth } from '@/lib/money/subscriptions/mirror/fetch-stripe-customer'
import { knownStatuses, mirrorOf } from '@/lib/money/subscriptions/mirror/mirror'
import { paymentsOf, refundsAtStripe } from '@/lib/money/subscriptions/mirror/movements'

const at = (seconds: number) => new Date(seconds * 1000)

const subscription = {
  id: 'sub_1',
  status: 'active',
  latest_invoice: 'in_2',
  cancel_at_period_end: false,
  pause_collection: null,
  ended_at: null,
  items: {
    data: [
      {
        quantity: 1,
        current_period_end: 9000,
        price: { product: 'band_basic', unit_amount: 300, recurring: { interval: 'month' } },
      },
    ],
  },
}

function invoice(id: string, status: string, given: object = {}) {
  return {
    id,
    status,
    created: 2000,
    amount_due: 300,
    amount_remaining: status === 'paid' ? 0 : 300,
    attempted: true,
    attempt_count: 1,
    parent: { subscription_details: { subscription: 'sub_1' } },
    payments: { data: [{ payment: { payment_intent: `pi_${id}` } }] },
    lines: {
      data: [
        {
          period: { start: 1000, end: 9000 },
          parent: { subscription_item_details: { subscription: 'sub_1' } },
          pricing: { price_details: { product: 'band_basic' } },
        },
      ],
    },
    status_transitions: { paid_at: status === 'paid' ? 2500 : null, finalized_at: 2100 },
    ...given,
  }
}

function charge(id: string, ofInvoice: string, status: string, created: number, more = {}) {
  return {
    id,
    status,
    created,
    currency: 'gbp',
    amount_captured: status === 'succeeded' ? 300 : 0,
    payment_intent: `pi_${ofInvoice}`,
    disputed: false,
    ...more,
  }
}

const truth = (invoices: object[], charges: object[], given: object = {}) =>
  ({
    subscriptions: [{ ...subscription, ...given }],
    invoices,
    charges,
    disputes: [],
    intents: [],
    mandates: [],
  }) as unknown as Truth
const mirrorIn = (one: Truth) => mirrorOf(one, one.subscriptions[0]!)

test('paid', () => {
  const mirror = mirrorIn(
    truth([invoice('in_2', 'paid')], [charge('ch_1', 'in_2', 'succeeded', 2400)]),
  )
  expect(mirror).toEqual({
    status: 'active',
    band: 'basic',
    amountPence: 300,
    interval: 'month',
    paymentStatus: null,
    paymentFailedAt: null,
    currentPeriodEndsAt: at(9000),
    cancelsAtPeriodEnd: false,
    pausedUntil: null,
    duePence: 0,
    dueInvoiceId: null,
    needsConfirmation: false,
    method: undefined,
    startedAt: at(2500),
  })
})

test('on its way is neither paid nor failed', () => {
  const mirror = mirrorIn(
    truth([invoice('in_2', 'open')], [charge('ch_1', 'in_2', 'pending', 2400)]),
  )
  expect(mirror).toMatchObject({
    paymentStatus: 'processing',
    paymentFailedAt: null,
    startedAt: null,
  })
})

test('grace runs from the first attempt that failed, whatever is tried later', () => {
  const charges = [
    charge('ch_3', 'in_2', 'pending', 7000),
    charge('ch_2', 'in_2', 'failed', 6000),
    charge('ch_1', 'in_2', 'failed', 5000),
    charge('ch_0', 'in_1', 'failed', 1500),
  ]
  const mirror = mirrorIn(truth([invoice('in_2', 'open'), invoice('in_1', 'paid')], charges))
  expect(mirror).toMatchObject({
    paymentFailedAt: at(5000),
    paymentStatus: 'processing',
    startedAt: at(2500),
  })
})

test('an attempt without any charge, for want of a card, has failed too', () => {
  expect(mirrorIn(truth([invoice('in_2', 'open')], [])).paymentFailedAt).toEqual(at(2100))
  const untried = invoice('in_2', 'open', { attempted: false })
  expect(mirrorIn(truth([untried], [])).paymentFailedAt).toBeNull()
})

test('a break and an ending are read as they stand', () => {
  const given = { cancel_at_period_end: true, pause_collection: { resumes_at: 8000 } }
  expect(mirrorIn(truth([], [], given))).toMatchObject({
    cancelsAtPeriodEnd: true,
    pausedUntil: at(8000),
  })
})

test('a product that is none of our bands is not a band', () => {
  const items = { data: [{ current_period_end: 1, price: { product: 'prod_x', unit_amount: 1 } }] }
  expect(mirrorIn(truth([], [], { items })).band).toBeUndefined()
  expect(knownStatuses).not.toContain('hibernating')
})

test('the books take settled pounds, with band and period, and every refund', () => {
  const refunds = { data: [{ id: 're_1', status: 'succeeded', amount: 100, created: 3000 }] }
  const charges = [
    charge('ch_3', 'in_9', 'succeeded', 2450, { refunds }),
    charge('ch_2', 'in_2', 'succeeded', 2400),
    charge('ch_1', 'in_2', 'failed', 2300),
    charge('ch_0', 'in_2', 'succeeded', 2200, { currency: 'eur' }),
  ]
  const one = truth([invoice('in_2', 'paid')], charges)
  expect(paymentsOf(one)).toMatchObject([
    { chargeId: 'ch_3', paidAt: at(2450), invoiceId: undefined, givenBack: true },
    {
      chargeId: 'ch_2',
      paidAt: at(2500),
      invoiceId: 'in_2',
      subscriptionId: 'sub_1',
      band: 'basic',
      period: { startsAt: at(1000), endsAt: at(9000) },
      givenBack: false,
    },
  ])
  expect(refundsAtStripe(one)).toEqual([
    { refundId: 're_1', chargeId: 'ch_3', amountPence: 100, refundedAt: at(3000), failed: false },
  ])
})

test('a debt is not hidden by a break, a new rhythm, a write-off of another one, or a word that is new', () => {
  const owed = invoice('in_1', 'open', { created: 2000 })
  const failed = [charge('ch_1', 'in_1', 'failed', 2050)]
  const later = { created: 3000 }
  for (const newer of [
    invoice('in_2', 'void', later),
    invoice('in_2', 'draft', later),
    invoice('in_2', 'paid', { ...later, amount_due: 0 }),
    invoice('in_2', 'uncollectible', { ...later, attempted: false }),
    invoice('in_2', 'under_a_spell', later),
  ]) {
    expect(mirrorIn(truth([newer, owed], failed))).toMatchObject({
      paymentFailedAt: at(2050),
      duePence: 300,
      dueInvoiceId: 'in_1',
    })
  }
  const paid = invoice('in_2', 'paid', later)
  expect(mirrorIn(truth([paid, owed], failed))).toMatchObject({
    paymentFailedAt: null,
    duePence: 0,
    dueInvoiceId: null,
  })
})

test('what was written off is owed no more; what Stripe gave up on still is', () => {
  const before = invoice('in_1', 'paid', { created: 1000 })
  const failed = [charge('ch_2', 'in_2', 'failed', 2050)]
  expect(mirrorIn(truth([invoice('in_2', 'void'), before], failed))).toMatchObject({
    paymentFailedAt: null,
    duePence: 0,
  })
  expect(mirrorIn(truth([invoice('in_2', 'uncollectible'), before], failed))).toMatchObject({
    paymentFailedAt: at(2050),
    duePence: 300,
  })
})

test('the bank asks its customer; the bank takes back; a dispute that is won is forgotten', () => {
  const asking = truth([invoice('in_2', 'open')], [])
  asking.intents.push({ id: 'pi_in_2', status: 'requires_action' } as never)
  expect(mirrorIn(asking)).toMatchObject({ needsConfirmation: true, paymentFailedAt: at(2100) })
  const disputed = (...amounts: number[]) => {
    const paid = charge('ch_2', 'in_2', 'succeeded', 2400, { disputed: true })
    const one = truth([invoice('in_2', 'paid')], [paid])
    const balance_transactions = amounts.map((amount) => ({ amount, created: 6000, fee: 0 }))
    one.disputes.push({ id: 'du_1', charge: 'ch_2', balance_transactions } as never)
    return mirrorIn(one)
  }
  expect(disputed(-300)).toMatchObject({ paymentFailedAt: at(6000), duePence: 0 })
  expect(disputed(-300, 300).paymentFailedAt).toBeNull()
  expect(disputed().paymentFailedAt).toBeNull()
})

test('an older payment taken back counts from its day, unless a later one has come or all was over', () => {
  const disputed = (created: number, status = 'active') => {
    const charges = [
      charge('ch_1', 'in_1', 'succeeded', 1400, { disputed: true }),
      charge('ch_2', 'in_2', 'succeeded', 2400),
    ]
    const invoices = ['in_1', 'in_2'].map((id, index) => {
      const one = invoice(id, 'paid')
      return {
        ...one,
        created: 1000 * (index + 1),
        status_transitions: { ...one.status_transitions, paid_at: 1000 * (index + 1) + 500 },
      }
    })
    const found = truth(invoices, charges)
    Object.assign(found.subscriptions[0]!, { status })
    const balance_transactions = [{ amount: -150, created, fee: 0 }]
    found.disputes.push({ id: 'du_1', charge: 'ch_1', balance_transactions } as never)
    return mirrorIn(found)
  }
  expect(disputed(6000)).toMatchObject({ paymentFailedAt: at(6000), dueInvoiceId: 'in_1' })
  expect(disputed(2499).paymentFailedAt).toBeNull()
  expect(disputed(6000, 'canceled').paymentFailedAt).toEqual(at(6000))
  expect(disputed(4_000_000_000, 'canceled').paymentFailedAt).toBeNull()
})
