import type { PersonActor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { applyNow } from '@/lib/money/subscriptions/changes/apply-now'
import { changeTerms } from '@/lib/money/subscriptions/changes/change-terms'
import { takeBreak } from '@/lib/money/subscriptions/changes/take-break'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import type { Band, Interval } from '@/lib/organisation'
import { comparePayouts, compareWithStripe } from './bank'
import { claim, paidBack, spend } from './claims'
import { member, type Officers } from './founding'
import { as, catchUpWithStripe } from './joining'
import { daysAgo, liveTo } from './story-clock'

/** A month of the treasurer's: dues that change, money by hand, claims that are paid. */
export async function tellMoney(
  officers: Officers,
  payers: PersonActor[],
  report: (line: string) => void,
) {
  await liveTo(daysAgo(35))
  const joyce = await as(officers.joyce.personId)
  await spend(officers, {
    heading: 'rooms-travel',
    amountPence: 8_500,
    what: 'Miners’ Hall, training day',
  })
  await recordMoney(joyce, {
    nonce: newId(),
    kind: 'cash',
    amountPence: 6_240,
    receivedOn: dateOf(now()),
    personId: null,
    note: 'Collection at the training day',
    permissible: false,
  })
  await liveTo(daysAgo(33))
  await changeDues(payers)
  await paidBack(officers, await member('hannah'), {
    kind: 'expense',
    heading: 'rooms-travel',
    amountPence: 2_460,
    what: 'Train from Hexham to the regional executive and back',
  })
  await liveTo(daysAgo(30))
  await paidBack(officers, await member('ellie'), {
    kind: 'conference-support',
    heading: 'conference',
    amountPence: 9_000,
    what: 'Two nights and the coach to Regional Conference',
  })
  report('The treasurer takes money in and pays it out.')
}

export type HandPayer = PersonActor & {
  band: Band
  interval: Interval
  amountPence: number
}

/** Somebody brings the dues for a month or a year, and the treasurer enters them the same day. */
export async function bringDues({ joyce }: Officers, { personId, ...dues }: HandPayer) {
  const { band, interval, amountPence } = dues
  await recordMoney(await as(joyce.personId), {
    ...{ nonce: newId(), personId, amountPence, dues: { band, interval } },
    kind: interval === 'year' ? 'cash' : 'bank',
    receivedOn: dateOf(now()),
    note: '',
    permissible: false,
  })
}

/** The last days: a claim that waits, payouts held against the bank, our books against Stripe's. */
export async function tellBooks({ joyce }: Officers) {
  await claim(await member('george'), {
    kind: 'expense',
    heading: 'events',
    amountPence: 3_815,
    what: 'Tea, milk and hire of the urn for the autumn social',
  })
  const treasurer = await as(joyce.personId)
  await comparePayouts(treasurer)
  await compareWithStripe(treasurer)
}

/** One pays more, one has a break; both go on being members. */
async function changeDues(payers: PersonActor[]) {
  const [more, pause] = payers
  const raise = await changeTerms(more!, {
    personId: more!.personId,
    band: 'solidarity',
    interval: 'month',
    amountPence: 800,
  })
  const until = dateOf(daysAgo(-60))
  const rest = await takeBreak(pause!, { personId: pause!.personId, date: until })
  for (const { changeId } of [raise, rest]) await applyNow({ changeId })
  for (const { personId } of [more!, pause!]) await catchUpWithStripe(personId)
}
