import '@/tests/support/database'
import { and, eq, isNull } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { paymentLinks } from '@/db/schema/money/checkouts'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { endOfPaidTime } from '@/lib/money/ledger/last-paid-day'
import { chooseSubscription } from '@/lib/money/subscriptions/choose-subscription'
import { remindOverdue } from '@/lib/money/subscriptions/overdue/remind-overdue'
import { announceHandPaidEnd } from '@/lib/money/subscriptions/renewals/announce-hand-paid-end'
import { countAllArrears, listArrears } from '@/lib/money/treasury/lists/arrears'
import { countAllDues, listDues } from '@/lib/money/treasury/lists/dues'
import { countFor } from '@/lib/money/treasury/lists/filters'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import { cash, standingOf } from '../treasury/ledger-reads'

let joyce: PersonActor
const paidUntil = '2027-02-28'
const ends = endOfPaidTime(paidUntil)
const aMonth = { band: 'basic', interval: 'month' } as const

beforeAll(async () => {
  freezeClock(atWallTime('2027-02-01', '12:00'))
  joyce = await anOfficer('treasurer')
})
afterEach(() => freezeClock(atWallTime('2027-02-01', '12:00')))

/** Somebody who paid for February in cash; or, of two months, for January and February. */
async function paysByHand({ times = 1 } = {}) {
  const person = await aPerson()
  await database().insert(members).values({ personId: person.personId, joinedAt: now() })
  if (times === 2) freezeClock(atWallTime('2027-01-01', '12:00'))
  const dues = { personId: person.personId, dues: aMonth, amountPence: 300 }
  const entryId = await recordMoney(
    joyce,
    cash({ ...dues, dues: { ...aMonth, times }, amountPence: 300 * times }),
  )
  freezeClock(atWallTime('2027-02-01', '12:00'))
  await database().delete(outgoingMails).where(eq(outgoingMails.personId, person.personId))
  return { ...person, entryId, paysAgain: () => recordMoney(joyce, cash(dues)) }
}

/** Both chores, by two workers at once, until nothing is left: what happens every hour. */
async function anHourPasses() {
  const untilDone = async (chore: typeof remindOverdue) => {
    while ((await chore(system('daily'), {})).more) {}
  }
  await Promise.all([1, 2].flatMap(() => [announceHandPaidEnd, remindOverdue].map(untilDone)))
}

const lettersTo = async ({ personId }: { personId: string }) =>
  database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, personId))
    .orderBy(outgoingMails.createdAt, outgoingMails.id)
const named = async (person: { personId: string }) =>
  (await lettersTo(person)).map((mail) => mail.message)
const propsOf = async (person: { personId: string }) =>
  (await lettersTo(person)).map((mail) => unseal<Record<string, string>>(mail.propsSealed!))

test('a whole calendar: 21 and 7 days before, on the day, and as for a card that failed', async () => {
  const ada = await paysByHand({ times: 2 })
  const heard: Record<number, string> = {}
  for (const day of [-27, -22, -21, -20, -8, -7, -1, 0, 1, 6, 7, 8, 13, 14, 26, 27, 28, 29, 60]) {
    const before = (await lettersTo(ada)).length
    freezeClock(addDays(ends, day))
    await anHourPasses()
    const fresh = (await named(ada)).slice(before)
    if (fresh.length > 0) heard[day] = fresh.join()
  }
  expect(heard).toEqual({
    '-21': 'hand-paid-ending',
    '-7': 'hand-paid-ending',
    '0': 'hand-paid-due',
    '7': 'payment-overdue',
    '14': 'payment-overdue',
    '27': 'payment-overdue',
    '28': 'payment-lapsed',
  })
  const letters = await propsOf(ada)
  for (const props of letters) expect(props.link).toContain('/pay/')
  expect(letters.map((props) => props.lastDayAt ?? props.endsAt)).toEqual([
    ...[ends, ends].map((at) => at.toISOString()),
    ...Array(5).fill(addDays(ends, 28).toISOString()),
  ])
  const links = await database()
    .select()
    .from(paymentLinks)
    .where(eq(paymentLinks.personId, ada.personId))
  expect(links).toHaveLength(7)
  const told = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'dues.end-announced'))
  expect(told.map(({ detail }) => detail)).toEqual([
    { told: 1, day: 21 },
    { told: 1, day: 7 },
  ])
})

test('who pays a month at a time is told once before it ends, seven days before', async () => {
  const ada = await paysByHand()
  for (const day of [-27, -21, -20, -8]) {
    freezeClock(addDays(ends, day))
    await anHourPasses()
    expect(await named(ada)).toEqual([])
  }
  for (const day of [-7, -6, -1]) {
    freezeClock(addDays(ends, day))
    await anHourPasses()
    expect(await named(ada)).toEqual(['hand-paid-ending'])
  }
})

test('the vote, the list of arrears and the filters turn at midnight, and turn back with the money', async () => {
  const ada = await paysByHand()
  const sees = async () => {
    const [dues, arrears] = [await countAllDues(joyce), await countAllArrears(joyce)]
    const byHand = (await listDues(joyce, { way: 'by-hand' }, { limit: 100 }))!.rows
    const owing = (await listArrears(joyce, { way: 'by-hand' }, { limit: 100 }))!.rows
    expect(countFor(dues, { way: 'by-hand' })).toBe(byHand.length)
    expect(countFor(arrears, { way: 'by-hand' })).toBe(owing.length)
    expect(countFor(dues, { standing: 'grace' })).toBe(
      (await listDues(joyce, { standing: 'grace' }, { limit: 100 }))!.rows.length,
    )
    const [own] = byHand.filter(({ name }) => name === nameOf)
    const [line] = owing.filter(({ name }) => name === nameOf)
    return {
      standing: own?.standing,
      paidUntil: own?.paidUntil,
      owes: line?.pence,
      vote: line?.graceEndsAt,
    }
  }
  const nameOf = (await database().select().from(people).where(eq(people.id, ada.personId)))[0]!
    .name
  freezeClock(new Date(ends.getTime() - 1))
  expect(await sees()).toEqual({ standing: 'good', paidUntil, owes: undefined, vote: undefined })
  freezeClock(ends)
  const grace = { standing: 'grace', paidUntil, owes: 300, vote: addDays(ends, 28) }
  expect(await sees()).toEqual(grace)
  freezeClock(addDays(ends, 28))
  expect(await sees()).toEqual({ ...grace, standing: 'lapsed' })
  freezeClock(addDays(ends, 10))
  await ada.paysAgain()
  expect(await sees()).toEqual({
    ...{ standing: 'good', owes: undefined, vote: undefined },
    paidUntil: '2027-03-31',
  })
})

test('who pays by hand and who pays nothing are apart from each other and from the rest', async () => {
  const free = await aMember()
  const counts = await countAllDues(joyce)
  const all = (await listDues(joyce, {}, { limit: 1000 }))!.rows
  const of = (method: string | null) => all.filter((row) => row.method === method).length
  expect(countFor(counts, { way: 'free' })).toBe(of('free'))
  expect(countFor(counts, { way: 'none' })).toBe(of(null))
  expect(of('free')).toBeGreaterThan(0)
  const { rows } = (await listDues(joyce, { way: 'none' }, { limit: 1000 }))!
  expect(rows.map(({ name }) => name)).not.toContain(free.email)
})

test('nobody who pays in that moment is asked to pay, and no letter waits that asks', async () => {
  const crowd = []
  for (let count = 0; count < 12; count += 1) crowd.push(await paysByHand())
  freezeClock(addDays(ends, 3))
  await Promise.all([anHourPasses(), ...crowd.map((one) => one.paysAgain()), anHourPasses()])
  await anHourPasses()
  for (const one of crowd) {
    const waiting = (await lettersTo(one)).filter(({ state }) => state === 'waiting')
    expect(waiting.map(({ message }) => message)).toEqual(['paid-by-hand'])
  }
})

test.each([-5, 3])(
  'dues on which a payment is being entered are left alone (day %i)',
  async (day) => {
    const ada = await paysByHand()
    freezeClock(addDays(ends, day))
    const own = eq(subscriptions.personId, ada.personId)
    await database().transaction(async (entering) => {
      await entering.update(subscriptions).set({ endedAt: now() }).where(own)
      await anHourPasses()
    })
    expect(await named(ada)).toEqual([])
    await database().update(subscriptions).set({ endedAt: null }).where(own)
    await anHourPasses()
    expect(await named(ada)).toHaveLength(1)
  },
)

test('a letter that the post has not taken yet is withdrawn when they pay, or move to the free band', async () => {
  const [payer, mover] = [await paysByHand(), await paysByHand()]
  freezeClock(addDays(ends, 7))
  await anHourPasses()
  await payer.paysAgain()
  const free = { band: 'free', amountPence: 0, interval: 'month' } as const
  await chooseSubscription(mover, { personId: mover.personId, ...free })
  for (const one of [payer, mover]) {
    const [letter] = await lettersTo(one)
    expect(letter).toMatchObject({ message: 'payment-overdue', state: 'withdrawn' })
  }
})

test('an entry taken back: in grace again as before, without a second letter about the same', async () => {
  const ada = await paysByHand()
  freezeClock(addDays(ends, 7))
  await anHourPasses()
  await database()
    .update(outgoingMails)
    .set({ state: 'sent' })
    .where(eq(outgoingMails.personId, ada.personId))
  const entryId = await ada.paysAgain()
  expect(await standingOf(ada.personId)).toBe('good')
  await correctEntry(joyce, { nonce: newId(), entryId, rightPence: 0 })
  expect(await standingOf(ada.personId)).toBe('grace')
  await anHourPasses()
  const before = ['payment-overdue', 'paid-by-hand', 'hand-payment-corrected']
  expect(await named(ada)).toEqual(before)
  freezeClock(addDays(ends, 14))
  await anHourPasses()
  expect(await named(ada)).toEqual([...before, 'payment-overdue'])
})

test('nobody hears of what fell due before they came, had left, or has begun to pay by bank debit', async () => {
  const [left, onItsWay, imported] = [await paysByHand(), await paysByHand(), await paysByHand()]
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, left.personId))
  const own = (one: { personId: string }) =>
    and(eq(subscriptions.personId, one.personId), isNull(subscriptions.endedAt))
  await database().update(subscriptions).set({ paymentStatus: 'processing' }).where(own(onItsWay))
  const importedAt = addDays(ends, -5)
  await database()
    .update(subscriptions)
    .set({ importedAt, createdAt: importedAt })
    .where(own(imported))
  for (const day of [-21, -5, 0, 7, 28]) {
    freezeClock(addDays(ends, day))
    await anHourPasses()
  }
  expect(await named(left)).toEqual([])
  expect(await named(onItsWay)).toEqual([])
  expect(await named(imported)).toEqual(['hand-paid-due', 'payment-overdue', 'payment-lapsed'])
})

test('a site that stood still for a week catches up with one letter, not with three', async () => {
  const ada = await paysByHand()
  freezeClock(addDays(ends, 16))
  await anHourPasses()
  expect(await named(ada)).toEqual(['payment-overdue'])
  freezeClock(addDays(ends, 43))
  await anHourPasses()
  expect(await named(ada)).toEqual(['payment-overdue'])
  thawClock()
})
