import '@/tests/support/database'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { membershipEndings } from '@/db/schema/membership/endings'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { terms } from '@/db/schema/people/officers'
import { members, people } from '@/db/schema/people/people'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { typeApplication } from '@/lib/membership/join/paper/type-application'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { declineEnding } from '@/lib/membership/leaving/decline-ending'
import { getMemberToEnd, getOpenEnding, listEndingsToConfirm } from '@/lib/membership/leaving/read'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { confirmErasure } from '@/lib/records/erasure/confirm-erasure'
import { openErasureLetter, printErasureLetter } from '@/lib/records/erasure/print-erasure-letter'
import { getApplicantErasure } from '@/lib/records/erasure/read-applicant-erasure'
import { recordApplicantErasure } from '@/lib/records/erasure/record-applicant-erasure'
import { getMemberRecord } from '@/lib/records/member-record/read'
import { goodAnswers } from '@/tests/support/applicants'
import { applicationRow } from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
let secretary: PersonActor
let chair: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('membership-secretary')
  chair = await anOfficer('co-chair')
})

async function withoutEmail(name: string) {
  const member = await aMember({ name })
  await database().update(people).set({ email: null }).where(eq(people.id, member.personId))
  return member
}
async function asked(member: PersonActor) {
  await recordEnding(secretary, { personId: member.personId, kind: 'erasure' })
  return (await getOpenEnding(chair, member))!.id
}
const personOf = async ({ personId }: PersonActor) =>
  (await database().select().from(people).where(eq(people.id, personId)))[0]!

test('who has no email address asks by letter: one officer records it, another confirms, and they are erased as if they had asked here', async () => {
  const member = await withoutEmail('Edna Letter')
  const endingId = await asked(member)
  expect((await mailsTo(chair.email))[0]).toMatchObject({
    message: 'ending-to-confirm',
    props: { memberName: 'Edna Letter', erases: true },
  })
  await expect(confirmErasure(secretary, { endingId })).rejects.toThrow(refused('two-people'))
  await expect(confirmErasure(member, { endingId })).rejects.toThrow(refused('not-allowed'))
  // The end of a membership is another thing: nobody erases by it, or the other way round.
  await expect(confirmEnding(chair, { endingId })).rejects.toThrow(refused('bad-request'))
  expect(await personOf(member)).toMatchObject({ name: 'Edna Letter', erasedAt: null })

  const done = await Promise.allSettled([1, 2].map(() => confirmErasure(chair, { endingId })))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const person = await personOf(member)
  expect(person.erasedAt).not.toBeNull()
  expect(person).toMatchObject({ name: '', addressLine1: null, dateOfBirthSealed: null })
  const [row] = await database().select().from(members).where(eq(members.personId, member.personId))
  expect(row!.resignedAt).not.toBeNull()
  const dues = and(eq(subscriptions.personId, member.personId), isNull(subscriptions.endedAt))
  expect(await database().$count(subscriptions, dues)).toBe(0)
  expect(
    await database().$count(membershipEndings, eq(membershipEndings.personId, member.personId)),
  ).toBe(0)
  const entries = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, member.personId))
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['membership-ending.proposed', 'membership-ending.confirmed']),
  )
  expect(await getMemberRecord(chair, { number: member.member!.number })).toEqual({
    refused: 'not-there',
  })
})

test('somebody who left can ask as well, and then nothing else can be recorded of them', async () => {
  const member = await withoutEmail('Fred Former')
  await database()
    .update(members)
    .set({ resignedAt: addDays(now(), -30) })
    .where(eq(members.personId, member.personId))
  expect(await getMemberToEnd(chair, member.member!.number)).toMatchObject({ kinds: ['erasure'] })
  await expect(
    recordEnding(secretary, { personId: member.personId, kind: 'letter' }),
  ).rejects.toThrow(refused('leaving.ended-already'))
  await confirmErasure(chair, { endingId: await asked(member) })
  expect((await personOf(member)).erasedAt).not.toBeNull()
})

test('nobody is erased so who has an email address, or has one by the time it is confirmed; and a no leaves all as it was', async () => {
  const own = await aMember()
  await expect(
    recordEnding(secretary, { personId: own.personId, kind: 'erasure' }),
  ).rejects.toThrow(refused('erasure.has-email'))
  expect(await getMemberToEnd(chair, own.member!.number)).toMatchObject({
    kinds: ['letter', 'death'],
  })
  const member = await withoutEmail('Nora Now')
  const endingId = await asked(member)
  await database()
    .update(people)
    .set({ email: 'nora@post.example' })
    .where(eq(people.id, member.personId))
  await expect(confirmErasure(chair, { endingId })).rejects.toThrow(refused('erasure.has-email'))
  await declineEnding(chair, { endingId })
  expect(await personOf(member)).toMatchObject({ name: 'Nora Now', erasedAt: null })
})

test('what others rely on ends first', async () => {
  const member = await withoutEmail('Olga Officer')
  const endingId = await asked(member)
  await database()
    .insert(terms)
    .values({
      id: newId(),
      personId: member.personId,
      office: 'treasurer',
      seat: 1,
      startsAt: now(),
      endsAt: addDays(now(), 30),
    })
  await expect(confirmErasure(chair, { endingId })).rejects.toThrow(
    refused('erasure.they-hand-over-first'),
  )
  expect(await personOf(member)).toMatchObject({ erasedAt: null })
})

test('the letter that says it is done is printed before, while there is an address, and nothing keeps it', async () => {
  const member = await withoutEmail('Pam Post')
  await database()
    .update(people)
    .set({ addressLine1: '4 Mill Lane', town: 'Hexham', postcode: 'NE46 1AA' })
    .where(eq(people.id, member.personId))
  const endingId = await asked(member)
  expect(await getOpenEnding(secretary, member)).toMatchObject({ hasAddress: true, mayPrint: true })
  // A Co-Chair confirms, but opens nobody's address.
  expect(await getOpenEnding(chair, member)).toMatchObject({ mayPrint: false, mayConfirm: true })
  await expect(openErasureLetter(chair, { endingId })).rejects.toThrow(refused('not-allowed'))
  const letter = await openErasureLetter(secretary, { endingId })
  expect(letter.to).toEqual(expect.arrayContaining(['Pam Post', '4 Mill Lane', 'Hexham']))
  expect(letter.title).toBe('Your details have been erased')
  expect(letter.paragraphs.join()).not.toMatch(/email|signed out|expelled/)
  const pdf = await printErasureLetter(secretary, { endingId })
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  const printed = and(
    eq(auditEntries.subjectId, member.personId),
    eq(auditEntries.action, 'letter.printed'),
  )
  expect(await database().$count(auditEntries, printed)).toBe(2)

  await confirmErasure(chair, { endingId })
  await expect(openErasureLetter(secretary, { endingId })).rejects.toThrow(refused('not-there'))
  expect(await database().$count(outgoingMails, eq(outgoingMails.personId, member.personId))).toBe(
    0,
  )
})

test('the letter says what is kept of somebody who was expelled, and goes to nobody whose address we do not know', async () => {
  const member = await withoutEmail('Xavier Expelled')
  await database()
    .update(members)
    .set({ expelledAt: addDays(now(), -3) })
    .where(eq(members.personId, member.personId))
  const endingId = await asked(member)
  const where = (addressLine1: string | null) =>
    database().update(people).set({ addressLine1 }).where(eq(people.id, member.personId))
  await where('1 High Street')
  const { paragraphs } = await openErasureLetter(secretary, { endingId })
  expect(paragraphs.join()).toContain('after you were expelled')
  await where(null)
  expect(await getOpenEnding(secretary, member)).toMatchObject({ hasAddress: false })
  await expect(openErasureLetter(secretary, { endingId })).rejects.toThrow(
    refused('letter.no-address'),
  )
})

async function appliedOnPaper(name: string, email = '') {
  const [proposer, seconder] = [await aMember(), await aMember()]
  const applicationId = newId()
  await typeApplication(secretary, {
    applicationId,
    email,
    signedOn: dateOf(addDays(now(), -1)),
    paperKept: 'Folder 3',
    answers: {
      ...goodAnswers,
      'about-you': { ...goodAnswers['about-you'], name },
      referees: {
        proposerName: 'One',
        proposerContact: proposer.email,
        seconderName: 'Two',
        seconderContact: seconder.email,
      },
    },
  })
  return applicationRow(applicationId)
}

test('who applied on paper and is no member asks by letter as well: the application is withdrawn, and nothing of it names them', async () => {
  const { id: applicationId, personId, number } = await appliedOnPaper('Winnie Letter')
  const applicant = { personId }
  expect(await getApplicantErasure(chair, applicant)).toMatchObject({ possible: true })
  const tries = await Promise.allSettled(
    [secretary, secretary].map((officer) => recordApplicantErasure(officer, { applicationId })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await mailsTo(chair.email))[0]).toMatchObject({
    message: 'ending-to-confirm',
    props: { memberName: 'Winnie Letter', link: expect.stringMatching(`/applications/${number}$`) },
  })
  const waits = (await listEndingsToConfirm(chair))!.find((one) => one.personId === personId)
  expect(waits).toMatchObject({ number: null, application: number, kind: 'erasure' })
  const endingId = waits!.id
  const letter = await openErasureLetter(secretary, { endingId })
  expect(letter.to[0]).toBe('Winnie Letter')

  await expect(confirmErasure(secretary, { endingId })).rejects.toThrow(refused('two-people'))
  const done = await Promise.allSettled([1, 2].map(() => confirmErasure(chair, { endingId })))
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [person] = await database().select().from(people).where(eq(people.id, personId))
  expect(person).toMatchObject({ name: '', addressLine1: null })
  expect(person!.erasedAt).not.toBeNull()
  expect(await applicationRow(applicationId)).toMatchObject({
    state: 'withdrawn',
    submittedSealed: null,
  })
  const theirs = eq(outgoingMails.personId, personId)
  expect(await database().$count(outgoingMails, theirs)).toBe(0)
  expect(await getApplicantErasure(chair, applicant)).toBeUndefined()
  await expect(recordApplicantErasure(secretary, { applicationId })).rejects.toThrow(
    refused('not-there'),
  )
})

test('an applicant with an email address asks by it, and a member by their record', async () => {
  const reached = await appliedOnPaper('Ed Mail', 'ed.mail@post.example')
  expect(await getApplicantErasure(chair, reached)).toMatchObject({ possible: false })
  await expect(recordApplicantErasure(secretary, { applicationId: reached.id })).rejects.toThrow(
    refused('erasure.has-email'),
  )
  const joined = await appliedOnPaper('Jo Joined')
  await database().insert(members).values({ personId: joined.personId, joinedAt: now() })
  expect(await getApplicantErasure(chair, joined)).toBeUndefined()
  await expect(recordApplicantErasure(secretary, { applicationId: joined.id })).rejects.toThrow(
    refused('moved-meanwhile'),
  )
})
