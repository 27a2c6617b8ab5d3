import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { members } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { answerQuestion } from '@/lib/membership/join/answer-question'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { declineApplication } from '@/lib/membership/join/decline-application'
import { countQueue, listApplicationQueue } from '@/lib/membership/join/queue'
import type { ApplicationFilter } from '@/lib/membership/join/queue-filters'
import { releaseApplication } from '@/lib/membership/join/release-application'
import { returnApplication } from '@/lib/membership/join/return-application'
import { takeApplication } from '@/lib/membership/join/take-application'
import { declineReference } from '@/lib/people/referees/decline-reference'
import { actorOf } from '@/lib/people/sign-in/actor'
import {
  anApplication,
  anApplicationReadyForDecision,
  applicationRow,
  bearing,
  referenceFor,
} from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

let officer: PersonActor
let chair: PersonActor
let otherChair: PersonActor
beforeAll(async () => {
  officer = await anOfficer('membership-secretary')
  chair = await anOfficer('co-chair')
  otherChair = await anOfficer('co-chair', { seat: 2 })
})

const approve = (actor: PersonActor, applicationId: string) =>
  approveApplication(actor, { applicationId })
const decline = (actor: PersonActor, applicationId: string) =>
  declineApplication(actor, { applicationId, reason: 'You stand for another party' })
const ready = (given = {}) => anApplicationReadyForDecision(officer, given)
const entriesOf = (id: string, action: string) =>
  database()
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, action)))

describe('approving', () => {
  test('the free band makes a member at once, with one welcome', async () => {
    const { id, applicant } = await ready({ band: 'free' })
    await approve(officer, id)
    await approve(officer, id)
    const member = await actorOf(applicant.personId, { secondFactor: false })
    expect(member?.member).toMatchObject({ standing: 'good', mayVote: true })
    const messages = (await mailsTo(applicant.email)).map((mail) => mail.message)
    expect(messages.filter((message) => message === 'member-welcomed')).toHaveLength(1)
    expect(messages).not.toContain('application-approved')
    expect(await entriesOf(id, 'application.approved')).toHaveLength(1)
  })

  test('a paid band is offered, and nobody is a member before paying', async () => {
    const { id, applicant } = await ready({ band: 'basic' })
    await approve(officer, id)
    const [offered] = await database()
      .select()
      .from(subscriptions)
      .where(eq(subscriptions.personId, applicant.personId))
    expect(offered).toMatchObject({ status: 'offered', band: 'basic', amountPence: 300 })
    expect((await actorOf(applicant.personId, { secondFactor: false }))?.member).toBeUndefined()
    const mail = (await mailsTo(applicant.email)).find(
      ({ message }) => message === 'application-approved',
    )
    expect(mail?.props).toMatchObject({
      amountPence: 300,
      link: 'http://mandate.test/membership/dues',
    })
  })

  test('needs two accepted references of people who are full members now', async () => {
    const waiting = await anApplication()
    await expect(approve(officer, waiting.id)).rejects.toMatchObject({ code: 'join.not-ready' })
    const { id } = await ready()
    const { refereeId } = await referenceFor(id, 'proposer')
    await database()
      .update(members)
      .set({ resignedAt: now() })
      .where(eq(members.personId, refereeId!))
    await expect(approve(officer, id)).rejects.toMatchObject({ code: 'join.not-ready' })
    expect((await applicationRow(id)).state).toBe('submitted')
  })
})

describe('who decides', () => {
  test('a co-chair may; a member, a treasurer, or an officer without second factor may not', async () => {
    const { id } = await ready()
    const asleep = (await actorOf(chair.personId, { secondFactor: false }))!
    await expect(approve(asleep, id)).rejects.toMatchObject({ code: 'second-factor' })
    for (const actor of [await aMember(), await anOfficer('treasurer')]) {
      await expect(approve(actor, id)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(decline(actor, id)).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await approve(chair, id)
    expect((await applicationRow(id)).decidedBy).toBe(chair.personId)
  })

  test('nobody who was asked for a reference, even one who declined', async () => {
    const { id } = await anApplication({ proposer: chair.email })
    const reference = await referenceFor(id, 'proposer')
    await declineReference(bearing(reference.id), { referenceId: reference.id })
    const question = { applicationId: id, question: 'Why?' }
    for (const act of [
      () => approve(chair, id),
      () => decline(chair, id),
      () => returnApplication(chair, question),
      () => takeApplication(chair, { applicationId: id }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'conflict-of-interest' })
    }
  })

  test('nobody their own application', async () => {
    const { id, applicant } = await ready()
    const powerful = { ...officer, personId: applicant.personId }
    await expect(approve(powerful, id)).rejects.toMatchObject({ code: 'own-case' })
  })

  test('an unknown application is not there', async () => {
    await expect(approve(officer, newId())).rejects.toMatchObject({ code: 'not-there' })
  })
})

describe('two officers at once', () => {
  test('approve and decline, twenty times: one wins, the other learns that it moved', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, applicant } = await ready({ band: 'free' })
      const acts = round % 2 ? [approve, decline] : [decline, approve]
      const outcomes = await Promise.allSettled([acts[0]!(chair, id), acts[1]!(otherChair, id)])
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
      expect(lost).toHaveLength(1)
      expect(lost[0]!.reason).toMatchObject({ code: 'moved-meanwhile' })
      const { state } = await applicationRow(id)
      const entries = [
        ...(await entriesOf(id, 'application.approved')),
        ...(await entriesOf(id, 'application.declined')),
      ]
      expect(entries.map((entry) => entry.action)).toEqual([`application.${state}`])
      const { member } = (await actorOf(applicant.personId, { secondFactor: false }))!
      expect(member !== undefined).toBe(state === 'approved')
    }
  })

  test('one press that arrives three times decides once', async () => {
    const { id, applicant } = await ready()
    await Promise.all([approve(officer, id), approve(officer, id), approve(officer, id)])
    const approved = (await mailsTo(applicant.email)).filter(
      ({ message }) => message === 'application-approved',
    )
    expect(approved).toHaveLength(1)
  })

  test('take it at once: one has it, the other takes it over knowingly', async () => {
    const { id } = await ready()
    const take = (actor: PersonActor, from?: string) =>
      takeApplication(actor, { applicationId: id, from })
    const outcomes = await Promise.allSettled([take(chair), take(otherChair)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { takenBy } = await applicationRow(id)
    await expect(approve(officer, id)).rejects.toMatchObject({ code: 'join.taken' })
    await expect(take(officer)).rejects.toMatchObject({ code: 'join.taken' })
    await expect(take(officer, officer.personId))
      .resolves.toBeUndefined()
      .catch(() => {})
    await take(officer, takenBy!)
    expect((await applicationRow(id)).takenBy).toBe(officer.personId)
    await expect(releaseApplication(chair, { applicationId: id })).rejects.toMatchObject({
      code: 'join.taken',
    })
    await releaseApplication(officer, { applicationId: id })
    await approve(chair, id)
  })
})

describe('returning and declining', () => {
  test('a question is asked once, answered, and the application comes back', async () => {
    const { id, applicant } = await anApplication()
    const ask = () => returnApplication(officer, { applicationId: id, question: 'Which branch?' })
    await ask()
    await ask()
    expect((await applicationRow(id)).state).toBe('returned')
    const asked = (await mailsTo(applicant.email)).filter(
      ({ message }) => message === 'application-returned',
    )
    expect(asked).toHaveLength(1)
    await expect(approve(officer, id)).rejects.toMatchObject({ code: 'moved-meanwhile' })
    await answerQuestion(applicant, { answer: 'Heaton' })
    expect((await applicationRow(id)).state).toBe('submitted')
  })

  test('the reason goes to the applicant, and not into the audit', async () => {
    const { id, applicant } = await anApplication()
    await decline(officer, id)
    await decline(officer, id)
    const mails = (await mailsTo(applicant.email)).filter(
      ({ message }) => message === 'application-declined',
    )
    expect(mails.map((mail) => mail.props.reason)).toEqual(['You stand for another party'])
    const [entry] = await entriesOf(id, 'application.declined')
    expect(JSON.stringify(entry)).not.toContain('party')
    await expect(approve(officer, id)).rejects.toMatchObject({ code: 'moved-meanwhile' })
  })
})

describe('the queue', () => {
  const ids = async (filter: ApplicationFilter, viewer = officer) =>
    (await listApplicationQueue(viewer, filter)).rows.map((row) => row.id)

  test('shows each application where it waits, longest first', async () => {
    const waiting = await anApplication()
    const unmatched = await anApplication({ proposer: 'stranger@post.example' })
    const decidable = await ready()
    await takeApplication(otherChair, { applicationId: decidable.id })
    const asked = await anApplication()
    await returnApplication(officer, { applicationId: asked.id, question: 'Why?' })
    const all = await ids('all')
    expect(all.slice(-4)).toEqual([waiting.id, unmatched.id, decidable.id, asked.id])
    expect(await ids('ready')).toContain(decidable.id)
    expect(await ids('waiting')).toEqual(expect.arrayContaining([waiting.id, unmatched.id]))
    expect(await ids('unmatched')).toEqual([unmatched.id])
    expect(await ids('question')).toContain(asked.id)
    expect(await ids('mine', otherChair)).toEqual([decidable.id])
    expect(await ids('judge')).toEqual([])
    expect(await ids('decided')).not.toContain(waiting.id)
    const counts = await countQueue(officer)
    expect(counts).toMatchObject({ all: all.length, unmatched: 1, judge: 0 })
  })

  test('is leafed through without gap or repetition, and a made-up place starts at the beginning', async () => {
    for (let n = 0; n < 30; n += 1) await anApplication()
    const first = await listApplicationQueue(officer, 'all')
    const second = await listApplicationQueue(officer, 'all', first.next)
    const both = [...first.rows, ...second.rows].map((row) => row.id)
    expect(new Set(both).size).toBe(both.length)
    expect(both).toHaveLength((await countQueue(officer)).all!)
    for (const hostile of ['x', '_', `${newId()}_x`, "2027-01-01_'; --", '1e400']) {
      expect((await listApplicationQueue(officer, 'all', hostile)).rows[0]!.id).toBe(both[0])
      expect((await listApplicationQueue(officer, 'decided', hostile)).rows.length).toBeGreaterThan(
        0,
      )
    }
  })

  test('is empty for everybody else', async () => {
    expect(await listApplicationQueue(await aMember(), 'all')).toEqual({ rows: [] })
    expect(await countQueue({ kind: 'visitor' })).toEqual({})
  })
})
