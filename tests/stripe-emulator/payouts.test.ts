import type Stripe from 'stripe'
import { afterAll, beforeEach, expect, it } from 'vitest'
import {
  emulatorWithSdk,
  goodAccount,
  goodCard,
  openCheckout,
} from '../support/stripe-emulator/emulator-with-sdk'

let world: Awaited<ReturnType<typeof emulatorWithSdk>>
const MONDAY = Date.UTC(2027, 2, 1, 10) / 1000
const DAY = 86_400
beforeEach(async () => {
  await world?.emulator.stop()
  world = await emulatorWithSdk()
  await world.control('begin', { at: '2026-01-05T10:00:00Z' })
  await world.control('advance', { to: MONDAY })
})
afterAll(() => world.emulator.stop())

async function paid(fields: Record<string, string> = goodCard) {
  const session = await openCheckout(world.stripe)
  await world.send(session.url!, fields)
  const { customer } = await world.stripe.checkout.sessions.retrieve(session.id)
  const [charge] = (
    await world.stripe.charges.list({
      customer: customer as string,
      expand: ['data.balance_transaction'],
    })
  ).data
  return charge!
}
const total = (rows: Stripe.BalanceTransaction[]) => rows.reduce((sum, { net }) => sum + net, 0)
const happened = async (type: string) =>
  (await world.stripe.events.list({ type })).data.map(
    ({ data }) => (data.object as { id: string }).id,
  )

it('takes a fee of each charge, holds the money for days, then pays it out to the bank', async () => {
  const { stripe, control } = world
  const charge = await paid()
  expect(charge.balance_transaction).toMatchObject({
    amount: 300,
    fee: 25,
    net: 275,
    status: 'pending',
    available_on: Date.UTC(2027, 2, 4) / 1000,
  })
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 0 }],
    pending: [{ amount: 275 }],
  })
  await control('advance', { to: Date.UTC(2027, 2, 4, 0, 30) / 1000 })
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(275)
  await control('advance', { to: Date.UTC(2027, 2, 4, 2) / 1000 })
  const [payout] = (await stripe.payouts.list({ expand: ['data.balance_transaction'] })).data
  expect(payout).toMatchObject({
    amount: 275,
    automatic: true,
    status: 'in_transit',
    arrival_date: Date.UTC(2027, 2, 5) / 1000,
    balance_transaction: { amount: -275, type: 'payout' },
  })
  const rows = (await stripe.balanceTransactions.list({ payout: payout!.id })).data
  expect(rows.map(({ type }) => type).sort()).toEqual(['charge', 'payout'])
  expect(total(rows)).toBe(0)
  await control('advance', { days: 1 })
  expect(await stripe.payouts.retrieve(payout!.id)).toMatchObject({
    status: 'paid',
    reconciliation_status: 'completed',
  })
  expect(await happened('payout.created')).toEqual([payout!.id])
  expect(await happened('payout.paid')).toEqual([payout!.id])
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(0)
})

it('counts refunds and disputes into the next payout, and waits while they outweigh', async () => {
  const { stripe, control } = world
  const charge = await paid()
  const disputed = await paid()
  await control('payout', { all: true, arrive: true })
  await stripe.refunds.create({ charge: charge.id, amount: 100 })
  const { dispute } = await control('dispute', { charge: disputed.id })
  await expect(control('payout')).rejects.toThrow('nothing to pay out')
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(-100 - 2300)
  await control('dispute-decision', { dispute, won: true })
  const held = await stripe.disputes.retrieve(dispute as string)
  expect(held.balance_transactions.map(({ fee, net }) => [fee, net])).toEqual([
    [2000, -2300],
    [-2000, 2300],
  ])
  await paid()
  const { payout, amount } = await control('payout', { all: true })
  expect(amount).toBe(175)
  const rows = (await stripe.balanceTransactions.list({ payout: payout as string })).data
  expect(rows).toHaveLength(5)
  expect(total(rows)).toBe(0)
})

it('has the money of a refund again that the bank could not pass on', async () => {
  const { stripe, control } = world
  const charge = await paid()
  const { id } = await stripe.refunds.create({ charge: charge.id, amount: 100 })
  await control('refund-fails', { refund: id })
  expect(await stripe.refunds.retrieve(id)).toMatchObject({
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
  })
  expect((await stripe.charges.retrieve(charge.id)).amount_refunded).toBe(0)
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(0)
  expect(await happened('refund.failed')).toEqual([id])
})

it('gives back to the balance what the bank refuses, and pays it out again', async () => {
  const { stripe, control } = world
  await paid()
  await control('payout-fails', { fails: true })
  const { payout } = await control('payout', { all: true, arrive: true })
  const failed = await stripe.payouts.retrieve(payout as string, {
    expand: ['failure_balance_transaction'],
  })
  expect(failed).toMatchObject({
    status: 'failed',
    failure_code: 'account_closed',
    failure_balance_transaction: { amount: 275, type: 'payout_failure' },
  })
  expect(await happened('payout.failed')).toEqual([payout])
  await control('advance', { days: 2 })
  expect((await stripe.payouts.list()).data.map(({ amount, status }) => [amount, status])).toEqual([
    [275, 'paid'],
    [275, 'failed'],
  ])
})

it('pays out weekly or only when asked, and lists by state and day', async () => {
  const { stripe, control } = world
  await control('payout-rules', { interval: 'weekly', delay_days: 0 })
  await paid()
  await control('advance', { days: 8 })
  const weekly = (await stripe.payouts.list()).data
  expect(weekly.map(({ created }) => new Date(created * 1000).getUTCDay())).toEqual([1])
  await paid()
  await control('payout-rules', { interval: 'manual' })
  await expect(stripe.payouts.create({ amount: 1000, currency: 'gbp' })).rejects.toMatchObject({
    code: 'balance_insufficient',
  })
  const manual = await stripe.payouts.create({ amount: 200, currency: 'gbp' })
  expect(manual).toMatchObject({ automatic: false, reconciliation_status: 'not_applicable' })
  expect((await stripe.balance.retrieve()).available[0]!.amount).toBe(75)
  await expect(stripe.balanceTransactions.list({ payout: manual.id })).rejects.toMatchObject({
    param: 'payout',
  })
  const { arrival_date } = manual
  const on = async (gte: number) => (await stripe.payouts.list({ arrival_date: { gte } })).data
  expect([(await on(arrival_date)).length, (await on(arrival_date + DAY)).length]).toEqual([1, 0])
  expect((await stripe.payouts.list({ status: 'paid' })).data).toHaveLength(1)
})

it('takes 1% of a Direct Debit, 20p at least and £4 at most, and other rates where set', async () => {
  const { stripe, control } = world
  const charge = await paid(goodAccount)
  expect(charge.balance_transaction).toBeNull()
  await control('settle', { well: true })
  const settled = await stripe.charges.retrieve(charge.id, { expand: ['balance_transaction'] })
  expect(settled.balance_transaction).toMatchObject({ fee: 20, type: 'payment' })
  await control('fees', { card: { percent: 2.9, fixed: 30 } })
  expect((await paid()).balance_transaction).toMatchObject({ fee: 39 })
})
