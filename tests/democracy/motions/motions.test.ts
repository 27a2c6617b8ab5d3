import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { rollEntries } from '@/db/schema/democracy/motions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members as memberRows, people, suspensions } from '@/db/schema/people/people'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion, listMotions } from '@/lib/democracy/motions/read'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { visitor } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'
import {
  aMovedMotion,
  anOpenVote,
  aSecondedMotion,
  closes,
  closing,
  members,
  numbersOf,
  opening,
  theOfficers,
  voteOf,
} from './electorate'

beforeAll(() => freezeClock(opening))

const wording = { title: 'A title', text: 'A text' }
const call = { majority: 'simple', kind: 'confidential', opens: 'now', closes } as const

test('two members who send one form at once: one motion, and a sentence for the other', async () => {
  const form = { ...wording, id: newId() }
  const both = await Promise.all([aMember(), aMember()])
  const sent = await Promise.allSettled(both.map((mover) => moveMotion(mover, form)))
  expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = sent.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'bad-request' })
})

test('a motion is moved once, however often its form is sent', async () => {
  const { mover } = await theOfficers()
  const form = { ...wording, id: newId() }
  const sent = await Promise.all(Array.from({ length: 20 }, () => moveMotion(mover, form)))
  expect(new Set(sent.map((motion) => motion.number)).size).toBe(1)
  const next = await moveMotion(mover, { ...wording, id: newId() })
  expect(next.number).toBe(sent[0]!.number + 1)
})

test('nobody takes over the form of another member', async () => {
  const { mover, seconder } = await theOfficers()
  const form = { ...wording, id: newId() }
  await moveMotion(mover, form)
  await expect(moveMotion(seconder, form)).rejects.toMatchObject({ code: 'bad-request' })
})

test('a motion says for good who moved and who seconded it, whatever they call themselves later', async () => {
  const [mover, seconder, reader] = await Promise.all([
    aMember({ name: 'Ada Stone' }),
    aMember({ name: 'Ben Frost' }),
    aMember(),
  ])
  const nicknamed = { preferredName: 'Bee' }
  await database().update(people).set(nicknamed).where(eq(people.id, mover.personId))
  const { number } = await moveMotion(mover, wording)
  await secondMotion(seconder, { number })
  const stolen = { name: 'Tom Hesketh', preferredName: 'Tom Hesketh' }
  for (const { personId } of [mover, seconder]) {
    await database().update(people).set(stolen).where(eq(people.id, personId))
  }
  const named = { mover: 'Ada Stone', seconder: 'Ben Frost' }
  expect(await getMotion(reader, number)).toMatchObject(named)
  const { motions } = await listMotions(reader, 'under-way')
  expect(motions.find((one) => one.number === number)).toMatchObject({ mover: 'Ada Stone' })
})

test('pronouns stand beside a name only where their owner lets members see them', async () => {
  const [mover, seconder, reader] = await Promise.all([
    aMember({ name: 'Ada Stone' }),
    aMember({ name: 'Ben Frost' }),
    aMember(),
  ])
  const say = (personId: string, pronouns: string, pronounsFor: 'members' | 'officers' | null) =>
    database().update(people).set({ pronouns, pronounsFor }).where(eq(people.id, personId))
  await say(mover.personId, 'she/her', 'members')
  await say(seconder.personId, 'he/him', 'officers')
  const { number } = await moveMotion(mover, wording)
  expect(await getMotion(reader, number)).toMatchObject({
    mover: 'Ada Stone (she/her)',
    seconder: undefined,
  })
  await secondMotion(seconder, { number })
  expect(await getMotion(reader, number)).toMatchObject({ seconder: 'Ben Frost' })
  const { motions } = await listMotions(reader, 'under-way')
  expect(motions.find((one) => one.number === number)).toMatchObject({
    mover: 'Ada Stone (she/her)',
  })
  await say(mover.personId, 'she/her', null)
  expect(await getMotion(reader, number)).toMatchObject({ mover: 'Ada Stone' })
})

test('only members in good standing move and second', async () => {
  const number = await aMovedMotion()
  const stranger = await aPerson()
  await expect(moveMotion(visitor, wording)).rejects.toMatchObject({ code: 'sign-in-first' })
  await expect(moveMotion(stranger, wording)).rejects.toMatchObject({ code: 'members-only' })
  await expect(secondMotion(stranger, { number })).rejects.toMatchObject({ code: 'members-only' })
})

test('the mover does not second, and of many at once one seconds', async () => {
  const { mover } = await theOfficers()
  const number = await aMovedMotion()
  await expect(secondMotion(mover, { number })).rejects.toMatchObject({ code: 'motion.own' })
  const tried = await Promise.allSettled(
    (await members(20)).map((member) => secondMotion(member, { number })),
  )
  expect(tried.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of tried) {
    if (one.status === 'rejected') expect(one.reason.code).toBe('motion.already-seconded')
  }
})

test('seconding twice is done once and mailed once', async () => {
  const { seconder, mover } = await theOfficers()
  const number = await aMovedMotion()
  await Promise.all([secondMotion(seconder, { number }), secondMotion(seconder, { number })])
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.personId, mover.personId))
  const here = mails.filter(
    (mail) => unseal<{ number: number }>(mail.propsSealed!).number === number,
  )
  expect(here.map((mail) => mail.message)).toEqual(['motion-seconded'])
})

test('the mover withdraws until a vote is called, nobody else ever', async () => {
  const { mover, seconder, secretary } = await theOfficers()
  const number = await aSecondedMotion()
  await expect(withdrawMotion(seconder, { number })).rejects.toMatchObject({ code: 'not-allowed' })
  await withdrawMotion(mover, { number })
  await withdrawMotion(mover, { number })
  const calling = callVote(secretary, { ...call, number })
  await expect(calling).rejects.toMatchObject({ code: 'motion.withdrawn' })
  const called = await anOpenVote()
  const late = withdrawMotion(mover, called)
  await expect(late).rejects.toMatchObject({ code: 'vote.already-called' })
})

test('withdrawing and calling at once: one of them', async () => {
  const { mover, secretary } = await theOfficers()
  for (let time = 0; time < 5; time += 1) {
    const number = await aSecondedMotion()
    const both = await Promise.allSettled([
      withdrawMotion(mover, { number }),
      callVote(secretary, { ...call, number }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  }
})

test('only the secretary calls a vote, on a seconded motion, once', async () => {
  const { secretary, chair, mover } = await theOfficers()
  const unready = callVote(secretary, { ...call, number: await aMovedMotion() })
  await expect(unready).rejects.toMatchObject({ code: 'motion.not-seconded' })
  const number = await aSecondedMotion()
  for (const actor of [chair, mover]) {
    await expect(callVote(actor, { ...call, number })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  }
  const withoutSecondFactor = callVote({ ...secretary, secondFactor: false }, { ...call, number })
  await expect(withoutSecondFactor).rejects.toMatchObject({ code: 'second-factor' })
  const twice = [callVote(secretary, { ...call, number }), callVote(secretary, { ...call, number })]
  const settled = await Promise.allSettled(twice)
  expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['vote.opens-in-the-past', { date: '2027-02-28', time: '09:00' }, closes],
  [
    'vote.opens-too-late',
    { date: '2027-03-30', time: '09:00' },
    { date: '2027-04-10', time: '20:00' },
  ],
  ['vote.too-short', 'now', { date: '2027-03-04', time: '08:59' }],
  ['vote.too-long', 'now', { date: '2027-03-29', time: '09:01' }],
] as const)('the rule book answers %s', async (code, opens, ends) => {
  const { secretary } = await theOfficers()
  const number = await aSecondedMotion()
  const calling = callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens,
    closes: ends,
  })
  await expect(calling).rejects.toMatchObject({ code })
})

test('the roll holds who may vote at that moment; each of them is told', async () => {
  const { secretary } = await theOfficers()
  const late = await aMember({ joinedAt: opening })
  const suspended = await aMember()
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: suspended.personId, suspendedAt: opening })
  const resigned = await aMember()
  await database()
    .update(memberRows)
    .set({ resignedAt: opening })
    .where(eq(memberRows.personId, resigned.personId))
  const number = await aSecondedMotion()
  await callVote(secretary, { ...call, number })
  const voteId = await voteOf(number)
  const roll = await database().select().from(rollEntries).where(eq(rollEntries.voteId, voteId))
  const on = roll.map((entry) => entry.personId)
  expect(on).toContain(secretary.personId)
  for (const person of [late, suspended, resigned]) expect(on).not.toContain(person.personId)
  const [told] = await database().execute(sql`
    select count(*)::int as mails from outgoing_mails where dedupe_key like ${`vote-called/${voteId}/%`}`)
  expect(told).toEqual({ mails: on.length })
  await expect(castBallot(late, { number, choice: 'for' })).rejects.toMatchObject({
    code: 'vote.not-on-roll',
  })
})

test('two chairs declare at once: one does', async () => {
  const { chair, mover } = await theOfficers()
  const other = await anOfficer('co-chair', { seat: 2 })
  const { number, voteId } = await anOpenVote()
  await castBallot(mover, { number, choice: 'for' })
  await expect(declareResult(chair, { number })).rejects.toMatchObject({ code: 'vote.not-closed' })
  freezeClock(closing)
  await expect(declareResult(mover, { number })).rejects.toMatchObject({ code: 'not-allowed' })
  const both = await Promise.allSettled([
    declareResult(chair, { number }),
    declareResult(other, { number }),
  ])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused.map((one) => one.reason.code)).toEqual(['vote.already-declared'])
  expect(await numbersOf(voteId)).toMatchObject({ marks: 1, ballots: 1 })
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.action, 'result.declared'))
  expect(entries.map((entry) => entry.detail)).toEqual([
    // One of so many is less than the quorum.
    { number, outcome: 'lost', for: 1, against: 0, abstained: 0 },
  ])
})

test('a box that does not agree with the marks is not declared', async () => {
  const { chair } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  await database().execute(sql`insert into ballots (vote_id, choice) values (${voteId}, 'for')`)
  freezeClock(closing)
  const declaring = declareResult(chair, { number })
  await expect(declaring).rejects.toMatchObject({ code: 'vote.box-disagrees' })
})

// How long it takes is measured by `npm run bench -- --only roll`.
test('a roll of 5,000 is frozen whole', async () => {
  const { secretary } = await theOfficers()
  await members(5000)
  const number = await aSecondedMotion()
  await callVote(secretary, { ...call, number })
  expect((await numbersOf(await voteOf(number))).roll).toBeGreaterThan(5000)
})
