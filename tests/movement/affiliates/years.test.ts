import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { affiliates, affiliateYears } from '@/db/schema/movement/affiliates'
import { terms } from '@/db/schema/people/officers'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { atWallTime, daysAfter } from '@/lib/kernel/calendar'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { entryInWords } from '@/lib/money/ledger/entry-label'
import { correctEntry } from '@/lib/money/treasury/offline-payments/correct-entry'
import { confirmYear, correctMembers } from '@/lib/movement/affiliates/contact/confirm-year'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { listFees } from '@/lib/movement/affiliates/fees/read-fees'
import { recordFee } from '@/lib/movement/affiliates/fees/record-fee'
import { chaseAffiliates } from '@/lib/movement/affiliates/keeping/chase-affiliates'
import { listAffiliates } from '@/lib/movement/affiliates/read'
import {
  affiliationOn,
  delegatesFor,
  feePenceFor,
  firstYear,
  nextYear,
} from '@/lib/movement/affiliates/years'
import { organisation } from '@/lib/organisation'
import { anAffiliate } from '@/tests/support/affiliates'
import { mailsTo } from '@/tests/support/mails'
import { anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const email = 'tenants@post.example'
const { fees, feeDays, graceDays } = organisation.affiliation

describe('the rules, as the profile has them', () => {
  test('a fee for each band, and a delegate for every so many members begun', () => {
    expect([1, 50, 51, 250, 251, 1000, 1001, 900_000].map(feePenceFor)).toEqual(
      [0, 0, 1, 1, 2, 2, 3, 3].map((band) => fees[band]!.pence),
    )
    expect([1, 50, 51, 100, 101, 9000].map(delegatesFor)).toEqual([1, 1, 2, 2, 3, 5])
  })

  test('a year ends with the affiliation year, and whoever is admitted shortly before has the next one too', () => {
    expect(firstYear('2026-06-10')).toMatchObject({
      startsOn: '2026-06-10',
      endsBefore: '2027-01-01',
    })
    expect(firstYear('2026-12-01').endsBefore).toBe('2028-01-01')
    expect(firstYear('2027-01-01').endsBefore).toBe('2028-01-01')
  })

  test('it is confirmed from a day on, follows on the last one, and covers the year that runs for whoever is late', () => {
    expect(nextYear('2027-01-01', '2026-11-19')).toBeUndefined()
    expect(nextYear('2027-01-01', '2026-11-20')).toEqual({
      startsOn: '2027-01-01',
      endsBefore: '2028-01-01',
      feeDueOn: daysAfter('2027-01-01', feeDays),
    })
    expect(nextYear('2027-01-01', '2027-03-05')).toEqual({
      startsOn: '2027-01-01',
      endsBefore: '2028-01-01',
      feeDueOn: daysAfter('2027-03-05', feeDays),
    })
    expect(nextYear('2027-01-01', '2029-06-01')!.endsBefore).toBe('2030-01-01')
  })

  test('it is overdue from the day after, and lapses when the days of grace are over', () => {
    const year = { ...firstYear('2026-06-10'), feePence: 5000, paidPence: 0 }
    const due = year.feeDueOn
    const standsOn = (day: string) => affiliationOn([year], day).stands
    expect([due, daysAfter(due, 1), daysAfter(due, graceDays)].map(standsOn)).toEqual([
      'good',
      'overdue',
      'overdue',
    ])
    expect(affiliationOn([year], daysAfter(due, graceDays + 1))).toMatchObject({
      stands: 'lapsed',
      owes: 'fee',
      dueOn: due,
    })
    const paid = [{ ...year, paidPence: 5000 }]
    expect(affiliationOn(paid, '2026-12-31').stands).toBe('good')
    expect(affiliationOn(paid, '2027-01-01')).toMatchObject({
      stands: 'overdue',
      owes: 'confirmation',
      dueOn: '2026-12-31',
      lapsesOn: daysAfter('2027-01-01', graceDays),
    })
    expect(affiliationOn(paid, daysAfter('2027-01-01', graceDays)).stands).toBe('lapsed')
  })
})

describe('an affiliate', () => {
  let chair: PersonActor
  let secretary: PersonActor
  let treasurer: PersonActor
  let token: string

  const on = (day: string) => freezeClock(atWallTime(day, '10:00'))
  const own = async () => (await getOwnAffiliate(token))!
  const mailed = async () => (await mailsTo(email)).map(({ message }) => message)
  const owed = async () => (await listFees(treasurer))!.owed
  const pay = (yearId: string, amountPence: number, nonce = newId()) =>
    recordFee(treasurer, {
      nonce,
      yearId,
      kind: 'bank',
      amountPence,
      receivedOn: '2026-06-20',
    })

  beforeEach(async () => {
    await database().delete(terms)
    await database().delete(outgoingMails)
    on('2026-06-10')
    chair = await anOfficer('co-chair')
    secretary = await anOfficer('secretary')
    treasurer = await anOfficer('treasurer')
    const name = `Tenants ${newId()}`
    await database()
      .update(affiliates)
      .set({ state: 'ended', closedAt: new Date(), why: 'the next test' })
      .where(eq(affiliates.state, 'admitted'))
    token = (await anAffiliate([chair, secretary], email, { name })).token
  })
  afterEach(thawClock)

  test('pays a fee by the number it gave: in the books once, however often and by how many it is entered', async () => {
    const [fee] = await owed()
    expect(fee).toMatchObject({ feePence: 5000, leftPence: 5000, isLate: false })
    const before = await database().$count(ledgerEntries)
    const nonce = newId()
    await Promise.all([pay(fee!.yearId, 2000, nonce), pay(fee!.yearId, 2000, nonce)])
    expect(await database().$count(ledgerEntries)).toBe(before + 1)
    const both = await Promise.allSettled([pay(fee!.yearId, 3000), pay(fee!.yearId, 3000)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await owed()).toEqual([])
    await expect(pay(fee!.yearId, 1)).rejects.toEqual(refused('affiliate.paid-already'))
    const mails = await mailsTo(email)
    const received = mails.filter(({ message }) => message === 'affiliate-fee-received')
    expect(received.map(({ props }) => props.leftPence).sort()).toEqual([0, 3000])
    const [entry] = await database()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.sourceKey, nonce))
    expect(entry).toMatchObject({ personId: null, note: fee!.reference })
    expect(entryInWords(entry!)).toBe('Bank transfer: affiliation fee')
    await expect(correctMembers(visitor, { token, members: 10 })).rejects.toEqual(
      refused('affiliate.paid-already'),
    )
  })

  test('owes again what the treasurer entered wrongly and has corrected', async () => {
    const [fee] = await owed()
    const nonce = newId()
    await pay(fee!.yearId, 5000, nonce)
    const [entry] = await database()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.sourceKey, nonce))
    await correctEntry(treasurer, { nonce: newId(), entryId: entry!.id, rightPence: 500 })
    expect(await owed()).toMatchObject([{ leftPence: 4500 }])
    await expect(pay(fee!.yearId, 4600)).rejects.toEqual(refused('affiliate.more-than-owed'))
  })

  test('corrects its number until something is paid, and the fee follows', async () => {
    await correctMembers(visitor, { token, members: 51 })
    expect(await owed()).toMatchObject([{ members: 51, feePence: 5000 }])
    await correctMembers(visitor, { token, members: 12 })
    expect(await owed()).toMatchObject([{ members: 12, feePence: 2500 }])
    expect(await own()).toMatchObject({ members: 12 })
  })

  test('is confirmed once for each year, by whoever is quicker', async () => {
    await expect(confirmYear(visitor, { token, members: 300 })).rejects.toEqual(
      refused('affiliate.confirmed-already'),
    )
    on('2026-12-20')
    const both = await Promise.allSettled([
      confirmYear(visitor, { token, members: 300 }),
      confirmYear(visitor, { token, members: 300 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const years = await database().$count(affiliateYears)
    expect((await own()).years.map(({ endsBefore }) => endsBefore)).toEqual([
      '2027-01-01',
      '2028-01-01',
    ])
    expect(years).toBeGreaterThan(1)
    expect((await mailed()).filter((one) => one === 'affiliate-year-confirmed')).toHaveLength(1)
  })

  test('hears each notice once: what is to be confirmed, what is overdue, what has lapsed; and is as before once it is done', async () => {
    const since = async (day: string) => {
      on(day)
      await database().delete(outgoingMails)
      await chaseAffiliates()
      await chaseAffiliates()
      return mailed()
    }
    const [fee] = await owed()
    expect(await since('2026-06-11')).toEqual([])
    await pay(fee!.yearId, 5000)
    expect(await since('2026-11-19')).toEqual([])
    expect(await since('2026-11-20')).toEqual(['affiliate-year-to-confirm'])
    expect(await since('2026-12-10')).toEqual([])
    expect(await since('2026-12-18')).toEqual(['affiliate-year-to-confirm'])
    expect(await since('2027-01-01')).toEqual(['affiliate-overdue'])
    expect(await listAffiliates()).toHaveLength(1)
    expect(await since(daysAfter('2027-01-01', graceDays))).toEqual(['affiliate-lapsed'])
    expect(await listAffiliates()).toEqual([])
    await confirmYear(visitor, { token, members: 300 })
    expect(await listAffiliates()).toHaveLength(1)
    expect((await own()).affiliation).toMatchObject({ stands: 'good' })
    const late = daysAfter('2027-01-01', graceDays + feeDays + 1)
    expect(await since(late)).toEqual(['affiliate-overdue'])
  })

  test('the fees are for whoever reads the books, and nobody records that of their own organisation', async () => {
    expect(await listFees(visitor)).toBeUndefined()
    const membership = await anOfficer('membership-secretary')
    expect(await listFees(membership)).toBeUndefined()
    await anAffiliate([chair, secretary], treasurer.email, { name: `Choir ${newId()}` })
    const fee = (await owed()).find(({ own }) => own)!
    expect(fee.mayRecord).toBe(false)
    await expect(pay(fee.yearId, 100)).rejects.toEqual(refused('own-case'))
  })
})
