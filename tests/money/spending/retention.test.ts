import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { claimReceipts, claims } from '@/db/schema/money/spending'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members, people } from '@/db/schema/people/people'
import { system } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf, monthsBefore } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { declineClaim } from '@/lib/money/spending/decline-claim'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { withdrawClaim } from '@/lib/money/spending/withdraw-claim'
import { organisation } from '@/lib/organisation'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { eraseOldClaims } from '@/lib/records/retention/erase-old-claims'
import { aMember } from '@/tests/support/people'
import { aClaim, aDraft, approvedBy, theOfficers } from './claims'

const paidAt = atWallTime('2026-11-20', '12:00')
const { endedClaimMonths, accountingYears } = organisation.retention
let officers: Awaited<ReturnType<typeof theOfficers>>

beforeAll(async () => {
  freezeClock(paidAt)
  officers = await theOfficers()
})
afterAll(thawClock)

async function left(number: number) {
  const [claim] = await database().select().from(claims).where(eq(claims.number, number))
  const receipts = await database()
    .select({ id: claimReceipts.id })
    .from(claimReceipts)
    .where(eq(claimReceipts.claimId, claim!.id))
  const { purposeSealed, payToSealed, declineReasonSealed, personId, state, id } = claim!
  return {
    id,
    state,
    personId,
    purpose: purposeSealed !== null,
    account: payToSealed !== null,
    reason: declineReasonSealed !== null,
    receipts: receipts.length,
  }
}

async function paid(kind: 'expense' | 'hardship') {
  const claimant = await aMember()
  const number = await aClaim(claimant, { kind, amountPence: 2000 })
  await approvedBy(number, 2000, officers.maureen, officers.tom)
  await payClaim(officers.joyce, { number, paidOn: dateOf(now()), reference: 'x' })
  return { number, claimant }
}

const run = async () => {
  while ((await eraseOldClaims(system('daily'), {})).more) {}
}

test('the account is gone as soon as a claim is settled', async () => {
  const { number } = await paid('expense')
  const member = await aMember()
  const declined = await aClaim(member)
  expect(await left(declined)).toMatchObject({ account: true })
  await declineClaim(officers.tom, { number: declined, reason: 'No.' })
  const withdrawn = await aClaim(member)
  await withdrawClaim(member, { number: withdrawn })
  for (const one of [number, declined, withdrawn]) {
    expect(await left(one)).toMatchObject({ account: false, purpose: true })
  }
})

test('what came to nothing and what was asked of the hardship fund goes after six months, vouchers after six years', async () => {
  const member = await aMember()
  const expense = (await paid('expense')).number
  const hardship = (await paid('hardship')).number
  const draft = await aDraft(member)
  const declined = await aClaim(member)
  await declineClaim(officers.tom, { number: declined, reason: 'No.' })
  const open = await aClaim(member)
  const numbers = [expense, hardship, draft, declined, open]
  const words = async () => Promise.all(numbers.map(async (one) => (await left(one)).purpose))

  freezeClock(addDays(monthsBefore(paidAt, -endedClaimMonths), -1))
  await run()
  expect(await words()).toEqual([true, true, true, true, true])

  freezeClock(addDays(monthsBefore(paidAt, -endedClaimMonths), 1))
  await run()
  expect(await words()).toEqual([true, false, false, false, true])
  expect(await left(declined)).toMatchObject({ reason: false, receipts: 0 })

  freezeClock(atWallTime(`${2026 + accountingYears}-12-31`, '23:59'))
  await run()
  expect(await left(expense)).toMatchObject({ purpose: true, receipts: 1 })
  freezeClock(atWallTime(`${2026 + accountingYears + 1}-01-01`, '00:01'))
  await run()
  expect(await left(expense)).toMatchObject({ purpose: false, receipts: 0, state: 'paid' })
  freezeClock(paidAt)
})

test('erasure takes the name off every claim and leaves the vouchers of the books', async () => {
  const { number, claimant } = await paid('expense')
  const hardship = await aClaim(claimant, { kind: 'hardship', amountPence: 100 })
  await approvedBy(hardship, 100, officers.maureen, officers.kwame)
  await payClaim(officers.joyce, { number: hardship, paidOn: dateOf(now()), reference: 'Name' })
  const open = await aClaim(claimant)
  const { personId } = claimant
  await database()
    .update(members)
    .set({ resignedAt: addDays(paidAt, -3000) })
    .where(eq(members.personId, personId))
  await database().delete(subscriptions).where(eq(subscriptions.personId, personId))
  await eraseLapsedMembers(system('daily'), {})
  const [person] = await database().select().from(people).where(eq(people.id, personId))
  expect(person!.erasedAt).not.toBeNull()
  const gone = { personId: null, account: false, reason: false }
  expect(await left(number)).toMatchObject({ ...gone, state: 'paid', purpose: true, receipts: 1 })
  expect(await left(hardship)).toMatchObject({ ...gone, state: 'paid', purpose: false })
  expect(await left(open)).toMatchObject({
    ...gone,
    state: 'withdrawn',
    purpose: false,
    receipts: 0,
  })
  const { id } = await left(hardship)
  const [entry] = await database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.sourceKey, `claim/${id}`))
  expect(entry).toMatchObject({ amountPence: -100, personId: null, note: null })
})
