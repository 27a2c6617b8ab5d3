import fc from 'fast-check'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { priceOf, productOf } from '@/lib/money/subscriptions/bands'
import { payAhead } from '@/lib/money/subscriptions/by-hand/pay-ahead'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { cancelDues } from '@/lib/money/subscriptions/changes/cancel-dues'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { endBreak } from '@/lib/money/subscriptions/changes/end-break'
import { resumeDues } from '@/lib/money/subscriptions/changes/resume-dues'
import { takeBreak } from '@/lib/money/subscriptions/changes/take-break'
import { startCheckout } from '@/lib/money/subscriptions/checkout/start-checkout'
import { startPaying } from '@/lib/money/subscriptions/checkout/start-paying'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { payOverdue } from '@/lib/money/subscriptions/overdue/pay-overdue'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { announceHandPaidEnd } from '@/lib/money/subscriptions/renewals/announce-hand-paid-end'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import type { Band, Interval } from '@/lib/organisation'
import { anOfficer } from '@/tests/support/people'
import { cash } from '../../treasury/ledger-reads'
import { badAccount, emptyCard, goodAccount, goodCard, pay } from '../with-stripe'
import { cashOf, customerOf, type Life, live, rowOf } from './life'

const methods = { goodCard, emptyCard, goodAccount, badAccount }
type Method = keyof typeof methods

/** Pays on a page of Stripe; who is led back to a page of ours has nothing to fill in. */
async function fillIn(page: string, by: Method) {
  if (/\/(c\/pay|i)\//.test(page)) await pay(page, methods[by])
}

let treasurer: PersonActor | undefined
async function theTreasurer() {
  treasurer ??= await anOfficer('treasurer')
  return treasurer
}

/** Everything that can happen to somebody's dues, by the payer, a bank, an officer, or time. */
export const acts = {
  async pay(life: Life, by: Method) {
    const { person } = life
    const row = await rowOf(life)
    const back = 'http://127.0.0.1:9/back'
    const page =
      row?.status === 'offered'
        ? await startCheckout(person, person)
        : await payOverdue({ kind: 'payer', personId: person.personId }, { ...person, back })
    await fillIn(page, by)
  },
  live,
  async fail(life: Life, times: number) {
    await life.control('fail-next', { customer: await customerOf(life), times })
  },
  /** A renewal that does not go well: the bank says no, or wants to ask first. */
  async renewsBadly(life: Life, way: 'fail-next' | 'ask-next') {
    await life.control(way, { customer: await customerOf(life) })
    await live(life, 32)
  },
  settle: (life: Life, well: boolean) => life.control('settle', { well }),
  /** A payment of any age: banks have 13 months, and for a Direct Debit for ever. */
  async dispute(life: Life, which: number) {
    const { data } = await life.stripe.charges.list({ customer: await customerOf(life) })
    const charge = data[which % (data.length || 1)]
    await life.control('dispute', { charge: charge?.id })
  },
  async decide(life: Life, won: boolean) {
    const [dispute] = (await life.stripe.disputes.list()).data
    await life.control('dispute-decision', { dispute: dispute?.id, won })
  },
  async refund(life: Life, amount: number | undefined) {
    const [charge] = (await life.stripe.charges.list({ customer: await customerOf(life) })).data
    await life.stripe.refunds.create({ charge: charge?.id, amount })
  },
  async refundFails(life: Life) {
    const [refund] = (await life.stripe.refunds.list()).data
    await life.control('refund-fails', { refund: refund?.id })
  },
  async cancelMandate(life: Life) {
    await life.control('cancel-mandate', { customer: await customerOf(life) })
  },
  async terms({ person }: Life, [band, interval]: [Band, Interval]) {
    const terms = { band, interval, amountPence: priceOf(band, interval) }
    await applyNow(await changeTerms(person, { ...person, ...terms }))
  },
  async holiday({ person }: Life, days: number) {
    const date = dateOf(new Date(now().getTime() + days * 86_400_000))
    await applyNow(await takeBreak(person, { ...person, date }))
  },
  endBreak: async ({ person }: Life) => applyNow(await endBreak(person, person)),
  cancel: async ({ person }: Life) => applyNow(await cancelDues(person, person)),
  keep: async ({ person }: Life) => applyNow(await resumeDues(person, person)),
  async choose({ person }: Life, [band, interval]: [Band, Interval]) {
    await chooseSubscription(person, {
      ...person,
      ...{ band, interval, amountPence: priceOf(band, interval) },
    })
  },
  async payFromFree({ person }: Life, by: Method) {
    const page = await startPaying(person, {
      ...person,
      ...{ band: 'concession', interval: 'year', amountPence: 1200 },
    })
    await fillIn(page, by)
  },
  /** Another tab, an old page, somebody at Stripe's own desk: a second subscription. */
  async secondTab(life: Life, by: Method) {
    const session = await life.stripe.checkout.sessions.create({
      mode: 'subscription',
      customer: await customerOf(life),
      success_url: 'http://127.0.0.1:9/',
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'gbp',
            product: productOf('solidarity'),
            unit_amount: 900,
            recurring: { interval: 'month' },
          },
        },
      ],
    })
    await fillIn(session.url!, by)
  },
  async remind() {
    const chores = [remindOverdue, announceHandPaidEnd]
    await Promise.all([1, 2].flatMap(() => chores.map((chore) => chore(system('daily'), {}))))
  },
  /** Money that the treasurer enters, for so many months. */
  async cash({ person }: Life, times: number) {
    const dues = { band: 'basic', interval: 'month', times } as const
    const money = { personId: person.personId, amountPence: 300 * times, dues }
    await recordMoney(await theTreasurer(), cash(money))
  },
  /** It was a mistake. */
  async takeBack({ person }: Life) {
    const last = (await cashOf(person.personId)).at(-1)
    if (!last) return
    const nothing = { nonce: newId(), entryId: last.id, rightPence: 0 }
    await correctEntry(await theTreasurer(), nothing)
  },
  async payAhead({ person }: Life, [periods, by]: [number, Method]) {
    const back = 'http://127.0.0.1:9/back'
    await fillIn(await payAhead(person, { ...person, periods, back }), by)
  },
}

type Acts = typeof acts
export type Act = {
  [Name in keyof Acts]: { name: Name; given: Parameters<Acts[Name]>[1] }
}[keyof Acts]

const method = fc.constantFrom<Method>(
  'goodCard',
  'goodCard',
  'emptyCard',
  'goodAccount',
  'badAccount',
)
const paid = fc.constantFrom<Band>('concession', 'basic')
const interval = fc.constantFrom<Interval>('month', 'year')
const any = fc.constant(undefined)

const given: { [Name in keyof Acts]: [number, fc.Arbitrary<Parameters<Acts[Name]>[1]>] } = {
  pay: [7, method],
  live: [8, fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 25, max: 45 }))],
  fail: [4, fc.integer({ min: 1, max: 4 })],
  renewsBadly: [6, fc.constantFrom('fail-next', 'fail-next', 'ask-next')],
  settle: [2, fc.boolean()],
  dispute: [3, fc.nat(4)],
  decide: [3, fc.boolean()],
  refund: [1, fc.constantFrom(undefined, 100)],
  refundFails: [2, any],
  cancelMandate: [1, any],
  terms: [2, fc.tuple(paid, interval)],
  holiday: [1, fc.integer({ min: 2, max: 60 })],
  endBreak: [1, any],
  cancel: [1, any],
  keep: [1, any],
  choose: [2, fc.tuple(fc.constantFrom<Band>('free', 'basic', 'free'), interval)],
  payFromFree: [1, method],
  secondTab: [1, method],
  remind: [2, any],
  cash: [5, fc.constantFrom(1, 1, 2, 12)],
  takeBack: [2, any],
  payAhead: [5, fc.tuple(fc.constantFrom(0, 0, 1, 3), method)],
}

export const anAct: fc.Arbitrary<Act> = fc.oneof(
  ...Object.entries(given).map(([name, [weight, arbitrary]]) => ({
    weight,
    arbitrary: (arbitrary as fc.Arbitrary<unknown>).map((value) => ({ name, given: value }) as Act),
  })),
)

/** What is not possible just then is refused, by us or by Stripe, and nothing has happened. */
export async function perform(life: Life, { name, given }: Act) {
  try {
    await (acts[name] as (life: Life, given: unknown) => Promise<unknown>)(life, given)
  } catch (error) {
    const refused =
      error instanceof Error && /^(Refusal|Stripe\w*Error)$/.test(error.constructor.name)
    const control = error instanceof Error && /^[a-z-]+: 400 /.test(error.message)
    if (!refused && !control) throw error
  }
}
