import '@/tests/support/database'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { claimApprovals, claimReceipts, claims } from '@/db/schema/money/spending'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { approveClaim } from '@/lib/money/spending/approve-claim'
import { declineClaim } from '@/lib/money/spending/decline-claim'
import { countClaims, listClaimQueue } from '@/lib/money/spending/desk/queue'
import { readClaimAtDesk } from '@/lib/money/spending/desk/read-claim'
import { makeClaim } from '@/lib/money/spending/make-claim'
import { payClaim } from '@/lib/money/spending/pay-claim'
import { getClaim, listClaims } from '@/lib/money/spending/read'
import { addReceipt } from '@/lib/money/spending/receipts/add-receipt'
import { readReceipt } from '@/lib/money/spending/receipts/read-receipt'
import { removeReceipt } from '@/lib/money/spending/receipts/remove-receipt'
import { recordSpending } from '@/lib/money/spending/record-spending'
import { sendClaim } from '@/lib/money/spending/send-claim'
import { withdrawClaim } from '@/lib/money/spending/withdraw-claim'
import { organisation } from '@/lib/organisation'
import { mailsTo } from '@/tests/support/mails'
import { aMember, aPerson } from '@/tests/support/people'
import { aClaim, account, aDraft, approvedBy, theOfficers } from './claims'
import { aPdf, aPdfThatSays, aPhoto, aPng, aSlowPdf } from './receipt-files'

let officers: Awaited<ReturnType<typeof theOfficers>>
let member: PersonActor

beforeAll(async () => {
  officers = await theOfficers()
  member = await aMember({ name: 'Mia Member' })
})

async function rowOf(number: number) {
  const [row] = await database().select().from(claims).where(eq(claims.number, number))
  return row!
}

async function entriesOf(number: number) {
  const { id } = await rowOf(number)
  return database()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.sourceKey, `claim/${id}`))
}

async function auditOf(number: number) {
  const { id } = await rowOf(number)
  const found = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  return found.map(({ action }) => action)
}

const today = () => dateOf(now())
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.code ?? String(error),
  )

describe('the way of a claim', () => {
  test('made, sent, approved by two, paid: it stands in the books without a name', async () => {
    const { maureen, tom, joyce } = officers
    const claimant = await aMember({ name: 'Fay Fare' })
    const number = await aClaim(claimant)
    expect((await mailsTo(claimant.email))[0]).toMatchObject({ message: 'claim-received' })
    for (const officer of Object.values(officers)) {
      const told = (await mailsTo(officer.email)).filter(
        ({ message, props }) => message === 'claim-waiting' && Number(props.number) === number,
      )
      expect(told).toHaveLength(1)
      expect(JSON.stringify(told)).not.toContain('Hexham')
    }
    await approveClaim(maureen, { number, grantedPence: 2340 })
    expect(await rowOf(number)).toMatchObject({ state: 'asked', grantedPence: null })
    await approveClaim(tom, { number, grantedPence: 2000 })
    expect(await rowOf(number)).toMatchObject({ state: 'approved', grantedPence: 2000 })
    expect((await mailsTo(claimant.email))[0]).toMatchObject({ message: 'claim-approved' })

    const atDesk = await readClaimAtDesk(joyce, number)
    expect(atDesk).toMatchObject({ account, purpose: 'Train from Hexham to the training day' })
    expect(await readClaimAtDesk(maureen, number)).toMatchObject({ account: undefined })

    await payClaim(joyce, { number, paidOn: today(), reference: 'NELL 1' })
    expect(await rowOf(number)).toMatchObject({ state: 'paid', payToSealed: null })
    expect(await entriesOf(number)).toMatchObject([
      { kind: 'expense', amountPence: -2000, personId: null, note: 'NELL 1' },
    ])
    expect((await mailsTo(claimant.email))[0]).toMatchObject({ message: 'claim-paid' })
    expect(await getClaim(claimant, number)).toMatchObject({ state: 'paid', reference: 'NELL 1' })
    expect(await auditOf(number)).toEqual([
      'claim.made',
      'claim.receipt-added',
      'claim.sent',
      'claim.approved',
      'claim.approved',
      'claim.read',
      'claim.read',
      'claim.paid',
    ])
  })

  test('declined with a reason that only the claimant and the officers read', async () => {
    const claimant = await aMember()
    const number = await aClaim(claimant)
    await declineClaim(officers.tom, { number, reason: 'The event was ours only by name.' })
    const row = await rowOf(number)
    expect(row).toMatchObject({ state: 'declined', payToSealed: null })
    expect(row.declineReasonSealed).not.toContain('event')
    expect((await mailsTo(claimant.email))[0]!.props.reason).toContain('ours only by name')
    expect(await getClaim(claimant, number)).toMatchObject({
      declineReason: 'The event was ours only by name.',
    })
    expect(await getClaim(member, number)).toBeUndefined()
  })

  test('a claim of two officers at desks is a claim of people: nobody approves their own', async () => {
    const { maureen, kwame, tom, joyce } = officers
    const number = await aClaim(maureen)
    expect(await code(approveClaim(maureen, { number, grantedPence: 100 }))).toBe('own-case')
    expect(await code(declineClaim(maureen, { number, reason: 'x' }))).toBe('own-case')
    expect(await readClaimAtDesk(maureen, number)).toEqual({ own: true, number })
    await approveClaim(kwame, { number, grantedPence: 2340 })
    expect(await code(approveClaim(kwame, { number, grantedPence: 2340 }))).toBe('two-people')
    await approveClaim(tom, { number, grantedPence: 2340 })
    await payClaim(joyce, { number, paidOn: today(), reference: 'x' })
  })

  test('the treasurer’s own claim is entered as paid by a colleague', async () => {
    const { maureen, kwame, tom, joyce } = officers
    const number = await aClaim(joyce)
    await approvedBy(number, 2340, maureen, tom)
    expect(await code(payClaim(joyce, { number, paidOn: today(), reference: 'x' }))).toBe(
      'not-allowed',
    )
    await payClaim(kwame, { number, paidOn: today(), reference: 'x' })
    expect(await rowOf(number)).toMatchObject({ state: 'paid' })
    const other = await aClaim(member)
    await approvedBy(other, 2340, maureen, tom)
    expect(await code(payClaim(kwame, { number: other, paidOn: today(), reference: 'x' }))).toBe(
      'not-allowed',
    )
  })

  test('what the group pays itself needs the treasurer and one more', async () => {
    const { tom, joyce } = officers
    const input = {
      heading: 'rooms-travel' as const,
      amountPence: 9000,
      spentOn: today(),
      purpose: 'Room at the Miners’ Hall',
    }
    expect(await code(recordSpending(tom, input))).toBe('not-allowed')
    const { number } = await recordSpending(joyce, input)
    expect(await readClaimAtDesk(tom, number)).toBeUndefined()
    expect(await code(sendClaim(joyce, { number }))).toBe('claim.needs-receipt')
    await addReceipt(joyce, { number, name: 'invoice.pdf', bytes: aPdf })
    await sendClaim(joyce, { number })
    expect(await code(approveClaim(joyce, { number, grantedPence: 9000 }))).toBe('two-people')
    await approveClaim(tom, { number, grantedPence: 9000 })
    const paidOn = dateOf(addDays(now(), -3))
    await payClaim(joyce, { number, paidOn, reference: 'Invoice 7' })
    expect(await entriesOf(number)).toMatchObject([{ kind: 'expense', amountPence: -9000 }])
  })
})

describe('who may ask, and for how much', () => {
  test('current members only, and nothing above the limit or out of time', async () => {
    const stranger = await aPerson()
    expect(await code(aDraft(stranger))).toBe('members-only')
    const most = organisation.rules.claimMaximumPence.hardship
    expect(await code(aDraft(member, { kind: 'hardship', amountPence: most + 1 }))).toBe(
      'bad-request',
    )
    const old = dateOf(addDays(now(), -organisation.rules.claimDays - 1))
    const input = { heading: 'events', amountPence: 100, purpose: 'x', account } as const
    expect(await code(makeClaim(member, { ...input, kind: 'expense', spentOn: old }))).toBe(
      'bad-request',
    )
    const wrongHeading = { ...input, kind: 'expense', heading: 'hardship', spentOn: today() }
    expect(await code(makeClaim(member, wrongHeading as never))).toBe('bad-request')
  })

  test('the same form sent twice is one claim, and of somebody else’s form it is none', async () => {
    const id = newId()
    const [one, two] = await Promise.all([aDraft(member, { id }), aDraft(member, { id })])
    expect(one).toBe(two)
    const other = await aMember()
    expect(await code(aDraft(other, { id }))).toBe('bad-request')
  })

  test('so many at a time', async () => {
    const eager = await aMember()
    const tries = Array.from({ length: organisation.rules.openClaims + 2 }, () => aDraft(eager))
    const done = await Promise.all(tries.map(code))
    expect(done.filter((one) => one === 'claim.too-many-open')).toHaveLength(2)
  })

  test('a draft is there for nobody else; thrown away it is gone', async () => {
    const { maureen } = officers
    const number = await aDraft(member)
    await addReceipt(member, { number, name: 'a', bytes: aPhoto() })
    expect(await readClaimAtDesk(maureen, number)).toBeUndefined()
    expect(await code(approveClaim(maureen, { number, grantedPence: 1 }))).toBe('not-there')
    expect(await code(declineClaim(maureen, { number, reason: 'x' }))).toBe('not-there')
    await withdrawClaim(member, { number })
    expect(await rowOf(number)).toBeUndefined()
  })

  test('hardship is asked for without proof, and named in no list', async () => {
    const { maureen, joyce } = officers
    const claimant = await aMember({ name: 'Nell Need' })
    const number = await aClaim(claimant, { kind: 'hardship', amountPence: 5000 })
    const { claims: listed } = await listClaimQueue(maureen, 'yours')
    expect(listed.find((one) => one.number === number)).toMatchObject({ name: null })
    expect(JSON.stringify(listed)).not.toContain('Nell Need')
    expect(await readClaimAtDesk(maureen, number)).toMatchObject({ maker: 'Nell Need' })
    expect(await auditOf(number)).toContain('claim.read')
    await approvedBy(number, 5000, maureen, joyce)
    await payClaim(joyce, { number, paidOn: today(), reference: 'x' })
    expect(await entriesOf(number)).toMatchObject([{ kind: 'hardship-grant', personId: null }])
  })
})

describe('an expense in slices', () => {
  test('is asked for a receipt like one large expense, also when two slices are sent at once', async () => {
    const member = await aMember()
    const slices = [
      await aDraft(member, { amountPence: 600 }),
      await aDraft(member, { amountPence: 600 }),
    ]
    const sent = await Promise.all(slices.map((number) => code(sendClaim(member, { number }))))
    expect(sent.sort()).toEqual(['claim.needs-receipt', 'done'])
    const small = await aDraft(member, { amountPence: 400 })
    expect(await code(sendClaim(member, { number: small }))).toBe('done')
  })
})

describe('receipts', () => {
  test('are for the claimant and the approvers, whose look is logged once a day', async () => {
    const number = await aClaim(member)
    const [receipt] = (await getClaim(member, number))!.receipts
    const which = { number, receiptId: receipt!.id }
    expect((await readReceipt(member, which))!.content!.includes('GPS')).toBe(false)
    const looks = async () =>
      (await auditOf(number)).filter((action) => action === 'claim.receipt-read').length
    expect(await looks()).toBe(0)
    expect(await readReceipt(officers.tom, which)).toMatchObject({ mediaType: 'image/jpeg' })
    expect(await readReceipt(officers.tom, which)).toMatchObject({ mediaType: 'image/jpeg' })
    expect(await looks()).toBe(1)
    await readReceipt(officers.kwame, which)
    expect(await looks()).toBe(2)
    freezeClock(addDays(now(), 1))
    await readReceipt(officers.tom, which)
    thawClock()
    expect(await looks()).toBe(3)
    for (const other of [await aMember(), await aPerson()]) {
      expect(await readReceipt(other, which)).toBeUndefined()
    }
    expect(await readReceipt({ kind: 'visitor' }, which)).toBeUndefined()
    expect(await looks()).toBe(3)
    expect(await readReceipt(member, { ...which, number: number - 1 })).toBeUndefined()
  })

  test('are ten at most and each once, also when they come at the same time', async () => {
    const number = await aDraft(member)
    const same = { number, name: 'a.png', bytes: aPng() }
    await Promise.all([addReceipt(member, same), addReceipt(member, same)])
    expect((await getClaim(member, number))!.receipts).toHaveLength(1)
    const pdfs = await Promise.all(
      Array.from({ length: 11 }, (_, place) => aPdfThatSays(`Ticket ${place}`)),
    )
    const done = await Promise.all(
      pdfs.map((bytes) => code(addReceipt(member, { number, name: 'a.pdf', bytes }))),
    )
    expect(done.filter((one) => one === 'claim.too-many-receipts')).toHaveLength(2)
    await withdrawClaim(member, { number })
  })

  test('are cleaned while nobody holds the claim, which can be thrown away meanwhile', async () => {
    const number = await aDraft(member)
    const bytes = await aSlowPdf()
    const cleaning = once(process, 'worker')
    const adding = code(addReceipt(member, { number, name: 'a.pdf', bytes }))
    await cleaning
    await withdrawClaim(member, { number })
    expect(await adding).toBe('not-there')
  })

  test('nobody else adds or removes one; what an officer saw stays', async () => {
    const number = await aClaim(member)
    const [receipt] = (await getClaim(member, number))!.receipts
    const which = { number, receiptId: receipt!.id }
    const photo = { number, name: 'a.png', bytes: aPng() }
    expect(await code(addReceipt(officers.tom, photo))).toBe('not-allowed')
    expect(await code(removeReceipt(officers.tom, which))).toBe('not-allowed')
    await approveClaim(officers.tom, { number, grantedPence: 1 })
    await addReceipt(member, photo)
    expect(await code(removeReceipt(member, which))).toBe('claim.receipts-seen')
    await declineClaim(officers.kwame, { number, reason: 'No.' })
    expect(await code(addReceipt(member, { ...photo, bytes: aPdf }))).toBe('claim.settled')
    expect(await code(removeReceipt(member, which))).toBe('claim.settled')
  })

  test('what is no receipt is refused, and nothing is left of it', async () => {
    const number = await aDraft(member)
    const before = await database().select({ id: claimReceipts.id }).from(claimReceipts)
    for (const [bytes, why] of [
      [Buffer.alloc(0), 'receipt.empty'],
      [Buffer.from('<svg onload=alert(1)>'), 'receipt.wrong-type'],
      [Buffer.concat([aPdf, Buffer.alloc(5_000_000)]), 'receipt.too-large'],
    ] as const) {
      expect(await code(addReceipt(member, { number, name: '../x.pdf', bytes }))).toBe(why)
    }
    expect(await database().select({ id: claimReceipts.id }).from(claimReceipts)).toEqual(before)
    await withdrawClaim(member, { number })
  })
})

describe('at the same time', () => {
  test('one officer approving twice is one approval', async () => {
    const number = await aClaim(member)
    const twice = [1, 2, 3].map((grantedPence) =>
      code(approveClaim(officers.tom, { number, grantedPence })),
    )
    expect((await Promise.all(twice)).sort()).toEqual(['done', 'two-people', 'two-people'])
    expect(await rowOf(number)).toMatchObject({ state: 'asked' })
    await withdrawClaim(member, { number })
  })

  test('three officers approving: two count, the lower sum of them, and one mail goes out', async () => {
    const claimant = await aMember()
    const number = await aClaim(claimant)
    const { maureen, kwame, tom } = officers
    const done = await Promise.all(
      [maureen, kwame, tom].map((officer, place) =>
        code(approveClaim(officer, { number, grantedPence: 2000 + place })),
      ),
    )
    expect(done.filter((one) => one === 'done')).toHaveLength(2)
    const { id, grantedPence, state } = await rowOf(number)
    const approvals = await database()
      .select()
      .from(claimApprovals)
      .where(eq(claimApprovals.claimId, id))
    expect(state).toBe('approved')
    expect(approvals).toHaveLength(2)
    expect(grantedPence).toBe(Math.min(...approvals.map((one) => one.grantedPence)))
    const mails = await mailsTo(claimant.email)
    expect(mails.filter(({ message }) => message === 'claim-approved')).toHaveLength(1)
  })

  test('approving and withdrawing: whoever comes first, in the end it is withdrawn', async () => {
    for (let round = 0; round < 5; round += 1) {
      const claimant = await aMember()
      const number = await aClaim(claimant)
      await approveClaim(officers.maureen, { number, grantedPence: 2340 })
      const [approved, withdrawn] = await Promise.all([
        code(approveClaim(officers.tom, { number, grantedPence: 2340 })),
        code(withdrawClaim(claimant, { number })),
      ])
      expect(withdrawn).toBe('done')
      expect(['done', 'moved-meanwhile']).toContain(approved)
      expect(await rowOf(number)).toMatchObject({ state: 'withdrawn', payToSealed: null })
    }
  })

  test('paying twice is paid once; paying and withdrawing never both', async () => {
    for (let round = 0; round < 3; round += 1) {
      const claimant = await aMember()
      const number = await aClaim(claimant)
      await approvedBy(number, 2340, officers.maureen, officers.tom)
      const pay = () => code(payClaim(officers.joyce, { number, paidOn: today(), reference: 'x' }))
      const done = await Promise.all([pay(), pay(), code(withdrawClaim(claimant, { number }))])
      const { state } = await rowOf(number)
      expect(done.filter((one) => one === 'done')).toHaveLength(1)
      expect(await entriesOf(number)).toHaveLength(state === 'paid' ? 1 : 0)
    }
  })

  test('nothing is paid before two have approved, in the past or in the future', async () => {
    const number = await aClaim(member)
    const pay = (paidOn: string) =>
      code(payClaim(officers.joyce, { number, paidOn, reference: 'x' }))
    await approveClaim(officers.tom, { number, grantedPence: 100 })
    expect(await pay(today())).toBe('claim.not-approved')
    await approveClaim(officers.kwame, { number, grantedPence: 100 })
    expect(await pay(dateOf(addDays(now(), -1)))).toBe('claim.paid-too-early')
    expect(await pay(dateOf(addDays(now(), 1)))).toBe('claim.paid-in-future')
    await withdrawClaim(member, { number })
    expect(await pay(today())).toBe('claim.not-approved')
  })

  test('SQL itself lets nobody approve alone, or to themselves', async () => {
    const number = await aClaim(member)
    const { id } = await rowOf(number)
    const forced = database()
      .update(claims)
      .set({ state: 'approved', grantedPence: 1 })
      .where(eq(claims.id, id))
    await expect(forced).rejects.toThrow()
    const own = { claimId: id, personId: member.personId, grantedPence: 1, approvedAt: now() }
    await expect(database().insert(claimApprovals).values(own)).rejects.toThrow()
    await withdrawClaim(member, { number })
  })
})

test('each officer’s queue counts what waits for them', async () => {
  const { maureen, tom, joyce } = officers
  const before = await countClaims(tom)
  const number = await aClaim(await aMember())
  expect((await countClaims(tom)).yours).toBe(before.yours! + 1)
  await approveClaim(tom, { number, grantedPence: 5 })
  expect(await countClaims(tom)).toMatchObject({
    yours: before.yours,
    colleague: before.colleague! + 1,
  })
  await approveClaim(maureen, { number, grantedPence: 5 })
  expect((await countClaims(joyce))['to-pay']).toBe(before['to-pay']! + 1)
  expect(await countClaims(await aMember())).toEqual({})
  expect(await listClaimQueue(await aMember(), 'yours')).toEqual({ claims: [] })
})

test('one leafs through one’s own claims, and sees nobody else’s', async () => {
  const busy = await aMember()
  const numbers: number[] = []
  for (let count = 0; count < 3; count += 1) numbers.push(await aDraft(busy))
  const first = await listClaims(busy, { limit: 2 })
  expect(first.claims.map(({ number }) => number)).toEqual([numbers[2], numbers[1]])
  const rest = await listClaims(busy, { limit: 2, before: first.next })
  expect(rest.claims.map(({ number }) => number)).toEqual([numbers[0]])
})
