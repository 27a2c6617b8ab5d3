import '@/tests/support/database'
import { and, eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { ledgerEntries } from '@/db/schema/money/ledger'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { memberNotes, memberTags } from '@/db/schema/people/notes'
import { members, people, suspensions } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { joinNetwork } from '@/lib/people/networks/join-network'
import { actorOf } from '@/lib/people/sign-in/actor'
import { eraseOneself } from '@/lib/records/erasure/erase-oneself'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { confirmUndo } from '@/lib/records/merging/confirm-undo'
import { declineMerge } from '@/lib/records/merging/decline-merge'
import { eraseMergeCopies } from '@/lib/records/merging/erase-merge-copies'
import { keepApart } from '@/lib/records/merging/keep-apart'
import { mergePartNames } from '@/lib/records/merging/merge-parts'
import { listPossibleDuplicates } from '@/lib/records/merging/possible-duplicates'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { proposeUndo } from '@/lib/records/merging/propose-undo'
import { compareRecords, getMerge, listMerges } from '@/lib/records/merging/read'
import { mergeUndoDays } from '@/lib/records/merging/states'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

vi.setConfig({ testTimeout: 60_000 })

const today = new Date('2026-11-20T12:00:00Z')
const refusedAs = (code: string) => expect.objectContaining({ code })
let nasreen: PersonActor
let tom: PersonActor
beforeAll(async () => {
  freezeClock(today)
  nasreen = await anOfficer('membership-secretary', { name: 'Nasreen Akhtar' })
  tom = await anOfficer('secretary', { name: 'Tom Hesketh' })
})
beforeEach(() => freezeClock(today))

/** A member whose dues have ended, so that two of them can be one. */
async function withoutDues(given: Parameters<typeof aMember>[0] = {}) {
  const member = await aMember(given)
  await endDues(member)
  return member
}
const endDues = ({ personId }: PersonActor) =>
  database()
    .update(subscriptions)
    .set({ endedAt: addDays(today, -1) })
    .where(eq(subscriptions.personId, personId))
const memberRow = async ({ personId }: { personId: string }) =>
  (await database().select().from(members).where(eq(members.personId, personId)))[0]!
const personRow = async ({ personId }: { personId: string }) =>
  (await database().select().from(people).where(eq(people.id, personId)))[0]!

async function proposed(kept: PersonActor, other: PersonActor, fromOther = mergePartNames) {
  await proposeMerge(nasreen, { personId: kept.personId, otherId: other.personId, fromOther })
  const [merge] = await database()
    .select()
    .from(memberMerges)
    .where(and(eq(memberMerges.otherId, other.personId), eq(memberMerges.state, 'proposed')))
  return merge!.id
}
async function merged(kept: PersonActor, other: PersonActor, fromOther = mergePartNames) {
  const mergeId = await proposed(kept, other, fromOther)
  await confirmMerge(tom, { mergeId })
  return mergeId
}

async function aPayment({ personId }: PersonActor) {
  const sourceKey = newId()
  await database().insert(ledgerEntries).values({
    id: newId(),
    kind: 'payment',
    amountPence: 300,
    occurredAt: today,
    recordedAt: today,
    personId,
    sourceKey,
  })
  return sourceKey
}

test('nothing changes before a second officer, and then one number leads to the other with all that belongs to it', async () => {
  const kept = await aMember({ name: 'Una Twice', joinedAt: addDays(today, -100) })
  const other = await withoutDues({ name: 'Una Twice-Older', joinedAt: addDays(today, -900) })
  await database()
    .update(people)
    .set({ phone: '0191 496 0001' })
    .where(eq(people.id, other.personId))
  const payment = await aPayment(other)
  await joinNetwork(other, {
    personId: other.personId,
    network: 'women',
    consentVersion: 3,
    shownToMembers: false,
  })
  const mergeId = await proposed(kept, other, ['phone'])
  expect((await memberRow(other)).mergedIntoId).toBeNull()
  expect((await mailsTo(tom.email))[0]).toMatchObject({ message: 'merge-to-confirm' })
  await expect(confirmMerge(nasreen, { mergeId })).rejects.toThrow(refusedAs('two-people'))
  await confirmMerge(tom, { mergeId })

  expect(await personRow(kept)).toMatchObject({ name: 'Una Twice', phone: '0191 496 0001' })
  expect(await memberRow(kept)).toMatchObject({ joinedAt: addDays(today, -900) })
  expect(await memberRow(other)).toMatchObject({ mergedIntoId: kept.personId, resignedAt: today })
  expect(await actorOf(other.personId, { secondFactor: false })).toBeUndefined()
  const [paid] = await database()
    .select({ personId: ledgerEntries.personId })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.sourceKey, payment))
  expect(paid).toEqual({ personId: kept.personId })
  const inNetworks = await database().execute<{ n: number }>(sql`
    select count(*)::int as n from network_memberships where person_id in (${kept.personId}, ${other.personId})`)
  expect([...inNetworks]).toEqual([{ n: 0 }])
  const led = await getMemberRecord(nasreen, { number: other.member!.number })
  expect(led).toMatchObject({ member: { number: kept.member!.number } })
  for (const { email } of [kept, other])
    expect((await mailsTo(email))[0]).toMatchObject({
      message: 'records-merged',
      props: { number: kept.member!.number, otherNumber: other.member!.number, undone: false },
    })
  expect(await listMerges(nasreen)).toMatchObject([{ id: mergeId, mayProposeUndo: true }])
})

test('each of these is in the way, and says what has to happen first', async () => {
  const refusal = async (kept: PersonActor, other: PersonActor) =>
    proposeMerge(nasreen, {
      personId: kept.personId,
      otherId: other.personId,
      fromOther: [],
    }).then(
      () => 'proposed',
      ({ code }) => code,
    )
  expect(await refusal(await aMember(), await aMember())).toBe('merge.both-pay')
  const same = await aMember()
  expect(await refusal(same, same)).toBe('merge.not-two-records')
  const left = await withoutDues()
  await database()
    .update(members)
    .set({ resignedAt: today })
    .where(eq(members.personId, left.personId))
  expect(await refusal(left, await withoutDues())).toBe('merge.keep-the-member')
  const suspended = await withoutDues()
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: suspended.personId, suspendedAt: today })
  expect(await refusal(await aMember(), suspended)).toBe('merge.sanction')
  const treasurer = await anOfficer('treasurer')
  await endDues(treasurer)
  expect(await refusal(await aMember(), treasurer)).toBe('merge.holds-office')
  const twice = await withoutDues()
  expect(await refusal(await aMember(), twice)).toBe('proposed')
  expect(await refusal(await aMember(), twice)).toBe('merge.waits-already')
})

test('nobody merges their own record, and who may not correct records learns nothing of duplicates', async () => {
  const [one, two] = [await aMember({ name: 'Pat Same' }), await withoutDues({ name: 'Pat Same' })]
  await database().update(people).set({ postcode: 'NE8 1AA' }).where(eq(people.name, 'Pat Same'))
  for (const viewer of [one, await anOfficer('co-chair')]) {
    expect(await listPossibleDuplicates(viewer)).toBeUndefined()
    expect(await listMerges(viewer)).toBeUndefined()
    const numbers = { keep: one.member!.number, other: two.member!.number }
    expect(await compareRecords(viewer, numbers)).toMatchObject({ refused: expect.any(String) })
  }
  await expect(
    proposeMerge(nasreen, { personId: nasreen.personId, otherId: two.personId, fromOther: [] }),
  ).rejects.toThrow(refusedAs('own-case'))
  await expect(
    proposeMerge(nasreen, { personId: two.personId, otherId: nasreen.personId, fromOther: [] }),
  ).rejects.toThrow(refusedAs('own-case'))
})

test('alike in name and postcode, phone or date of birth is a possible duplicate, until somebody says they are two', async () => {
  const born = seal('1961-02-03')
  const alike = {
    'Dee Post': { postcode: 'NE1 4XD' },
    'Dee Phone': { phone: '0191 496 0777' },
    'Dee Born': { dateOfBirthSealed: born },
    'Dee Apart': {},
  }
  const pairs: Record<string, [PersonActor, PersonActor]> = {}
  for (const [name, details] of Object.entries(alike)) {
    const pair: [PersonActor, PersonActor] = [await aMember({ name }), await withoutDues({ name })]
    pairs[name] = pair
    for (const { personId } of pair)
      if (Object.keys(details).length > 0)
        await database().update(people).set(details).where(eq(people.id, personId))
  }
  await database()
    .update(people)
    .set({ phone: '+44 191 496 0777' })
    .where(eq(people.id, pairs['Dee Phone']![0].personId))
  const found = async () =>
    Object.fromEntries(
      (await listPossibleDuplicates(nasreen))!
        .filter(({ one }) => one.name.startsWith('Dee'))
        .map(({ one, likeness }) => [one.name, likeness]),
    )
  expect(await found()).toEqual({
    'Dee Post': 'postcode',
    'Dee Phone': 'phone',
    'Dee Born': 'born',
  })
  const [kept, other] = pairs['Dee Post']!
  const numbers = { keep: kept.member!.number, other: other.member!.number }
  expect(await compareRecords(nasreen, numbers)).toMatchObject({ inTheWay: [] })
  await keepApart(nasreen, { personId: kept.personId, otherId: other.personId })
  const mergeId = await proposed(...pairs['Dee Phone']!, [])
  await declineMerge(tom, { mergeId })
  expect(await getMerge(tom, mergeId)).toMatchObject({ state: 'declined', mayConfirm: false })
  expect(await found()).toEqual({ 'Dee Born': 'born' })
  for (const member of [kept, other, ...pairs['Dee Phone']!]) {
    const told = JSON.stringify(await getOwnData(member, member))
    expect(told).not.toMatch(/merge|two people/)
  }
  await merged(...pairs['Dee Born']!, [])
  expect(await found()).toEqual({})
})

/** All that both records are, in every table that a merge touches, as the database has it. */
async function bothNow(ids: string[]) {
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const tables: [string, string][] = [
    ['people', 'id'],
    ['members', 'person_id'],
    ['consents', 'person_id'],
    ['network_memberships', 'person_id'],
    ['network_blocks', 'person_id'],
    ['member_notes', 'person_id'],
    ['member_tags', 'person_id'],
    ['subscriptions', 'person_id'],
    ['ledger_entries', 'person_id'],
    ['terms', 'person_id'],
    ['tallied_people', 'person_id'],
  ]
  const held: Record<string, unknown[]> = {}
  for (const [table, column] of tables) {
    const rows = await database().execute<{ row: unknown }>(sql`
      select to_jsonb(t) as row from ${sql.identifier(table)} t
      where ${sql.identifier(column)} in (${list}) order by to_jsonb(t)::text`)
    held[table] = [...rows].map(({ row }) => row)
  }
  return held
}

const someDetails = fc.record({
  phone: fc.option(fc.constantFrom('0191 496 0001', '0191 496 0002')),
  postcode: fc.option(fc.constantFrom('NE1 4XD', 'DH1 1AA')),
  town: fc.option(fc.constantFrom('Durham', 'Gateshead')),
  pronouns: fc.option(fc.constantFrom('she/her', 'they/them')),
  born: fc.option(fc.constantFrom('1961-02-03', '1990-12-31')),
  tags: fc.uniqueArray(fc.constantFrom('driver', 'printer', 'cook')),
  notes: fc.nat(2),
  payments: fc.nat(3),
  network: fc.boolean(),
  joinedDaysAgo: fc.integer({ min: 30, max: 2000 }),
})

test('undone by two officers, both records are exactly what they were', async () => {
  await fc.assert(
    fc.asyncProperty(
      someDetails,
      someDetails,
      fc.subarray(mergePartNames),
      fc.boolean(),
      async (one, two, fromOther, othersDues) => {
        freezeClock(today)
        const make = async (given: typeof one, pays: boolean) => {
          const make = pays ? aMember : withoutDues
          const member = await make({ joinedAt: addDays(today, -given.joinedDaysAgo) })
          const { personId } = member
          const { phone, postcode, town, pronouns, born } = given
          await database()
            .update(people)
            .set({
              phone,
              postcode,
              town,
              pronouns,
              pronounsFor: pronouns ? 'members' : null,
              dateOfBirthSealed: born && seal(born),
            })
            .where(eq(people.id, personId))
          for (const tag of given.tags)
            await database()
              .insert(memberTags)
              .values({ personId, tag, addedBy: nasreen.personId, addedAt: today })
          for (let n = 0; n < given.notes; n += 1)
            await database()
              .insert(memberNotes)
              .values({
                id: newId(),
                personId,
                textSealed: seal('a note'),
                writtenBy: nasreen.personId,
                writtenAt: today,
              })
          for (let n = 0; n < given.payments; n += 1) await aPayment(member)
          if (given.network)
            await joinNetwork(member, {
              personId,
              network: 'lgbt',
              consentVersion: 3,
              shownToMembers: true,
            })
          return member
        }
        const [kept, other] = [await make(one, !othersDues), await make(two, othersDues)]
        const ids = [kept.personId, other.personId]
        const before = await bothNow(ids)
        const mergeId = await merged(kept, other, fromOther)
        expect(await bothNow(ids)).not.toEqual(before)
        freezeClock(addDays(today, mergeUndoDays - 1))
        await proposeUndo(tom, { mergeId })
        await expect(confirmUndo(tom, { mergeId })).rejects.toThrow(refusedAs('two-people'))
        await confirmUndo(nasreen, { mergeId })
        freezeClock(today)
        expect(await bothNow(ids)).toEqual(before)
        expect(await actorOf(other.personId, { secondFactor: false })).toMatchObject({
          email: other.email,
          member: { number: other.member!.number, mayVote: othersDues },
        })
      },
    ),
    { numRuns: 8 },
  )
})

test('what the member changed after the merge stays as they have it when it is undone', async () => {
  const [kept, other] = [await aMember(), await withoutDues()]
  await database()
    .update(people)
    .set({ phone: '1', town: 'Durham' })
    .where(eq(people.id, other.personId))
  const mergeId = await merged(kept, other, ['phone', 'address'])
  await database().update(people).set({ phone: '2' }).where(eq(people.id, kept.personId))
  await proposeUndo(tom, { mergeId })
  await confirmUndo(nasreen, { mergeId })
  expect(await personRow(kept)).toMatchObject({ phone: '2', town: null })
})

test('after thirty days it cannot be undone, and the copy of both is gone', async () => {
  const mergeId = await merged(await aMember(), await withoutDues(), [])
  const copy = async () =>
    (await database().select().from(memberMerges).where(eq(memberMerges.id, mergeId)))[0]!
      .beforeSealed
  freezeClock(addDays(today, mergeUndoDays - 1))
  await eraseMergeCopies(system('daily'), {})
  expect(await copy()).not.toBeNull()
  freezeClock(addDays(today, mergeUndoDays))
  await expect(proposeUndo(tom, { mergeId })).rejects.toThrow(refusedAs('merge.undo-over'))
  await eraseMergeCopies(system('daily'), {})
  expect(await copy()).toBeNull()
})

test('whoever is erased is erased in the record that was merged into theirs as well', async () => {
  const [kept, other] = [await aMember(), await withoutDues({ name: 'Old Name' })]
  await merged(kept, other, [])
  await eraseOneself(kept, { email: kept.email })
  expect(await personRow(other)).toMatchObject({ name: '', email: null, erasedAt: today })
})
