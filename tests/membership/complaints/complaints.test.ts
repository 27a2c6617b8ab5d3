import '@/tests/support/database'
import { readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listLookups } from '@/app/desk/lookups'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { complaintAnswers, complaintParties, complaints } from '@/db/schema/membership/complaints'
import { terms } from '@/db/schema/people/officers'
import { rateLimits } from '@/db/schema/people/sign-in'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { answerComplaint } from '@/lib/membership/complaints/answer-complaint'
import { closeComplaint } from '@/lib/membership/complaints/close-complaint'
import { keepFromOfficer } from '@/lib/membership/complaints/keep-from-officer'
import { getComplaint, listComplaints } from '@/lib/membership/complaints/read'
import { remindOfComplaints } from '@/lib/membership/complaints/remind-of-complaints'
import { sendComplaint } from '@/lib/membership/complaints/send-complaint'
import { proposeCharge } from '@/lib/membership/discipline/propose-charge'
import { organisation } from '@/lib/organisation'
import { listAudit } from '@/lib/records/audit/read'
import { countOutgoingMails, listOutgoingMails } from '@/lib/records/outgoing-mail/read'
import { tellOfComplaints } from '@/lib/records/outgoing-mail/tell-of-complaints'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseClosedComplaints } from '@/lib/records/retention/erase-closed-complaints'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

const secretWords = 'He shouted at the canvassers in Hexham'

let maureen: PersonActor
let kwame: PersonActor
let tom: PersonActor
let joyce: PersonActor
let nasreen: PersonActor

beforeAll(async () => {
  freezeClock(atWallTime('2026-11-20', '12:00'))
  maureen = await anOfficer('co-chair', { name: 'Maureen' })
  kwame = await anOfficer('co-chair', { name: 'Kwame', seat: 2 })
  tom = await anOfficer('secretary', { name: 'Tom' })
  joyce = await anOfficer('treasurer', { name: 'Joyce' })
  nasreen = await anOfficer('membership-secretary', { name: 'Nasreen' })
})
afterAll(thawClock)
beforeEach(async () => {
  await database().delete(rateLimits)
})

async function termOf({ personId }: PersonActor) {
  const [term] = await database().select().from(terms).where(eq(terms.personId, personId))
  return term!.id
}

const complaint = {
  kind: 'conduct' as const,
  words: secretWords,
  officers: [] as string[],
  mayBeNamed: 'no' as const,
  name: 'Stella Marsh',
  email: 'stella@post.example',
}

const listedMails = async (officer: PersonActor) =>
  (await listOutgoingMails(officer, {}))!.mails.map(({ message }) => message)

/** Everything an officer meets here that could tell of complaints, as one text. */
async function allThatShows(officer: PersonActor) {
  return JSON.stringify([
    await listComplaints(officer),
    await listWaiting(officer),
    await listLookups(officer),
    (await listAudit(officer))?.entries.map(({ sentence, subject }) => [sentence, subject]),
    await countOutgoingMails(officer),
    await getOwnData(officer, officer),
  ])
}

test('anybody complains; it is acknowledged at once with its number, and by when there is an answer', async () => {
  const { reference } = await sendComplaint(visitor, complaint)
  expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const answerBy = addDays(now(), organisation.rules.complaintAnswerDays)
  expect(await mailsTo('stella@post.example')).toMatchObject([
    { message: 'complaint-received', props: { reference, until: answerBy.toISOString() } },
  ])
  for (const handler of [maureen, kwame, tom, nasreen]) {
    expect((await mailsTo(handler.email)).map(({ message }) => message)).toContain(
      'complaint-to-handle',
    )
    expect(await getComplaint(handler, { reference })).toMatchObject({
      words: secretWords,
      answerBy,
    })
    expect((await listComplaints(handler)).map((one) => one.reference)).toContain(reference)
  }
  expect(await getComplaint(joyce, { reference })).toBeUndefined()
  expect(await listComplaints(joyce)).toEqual([])
  expect(await mailsTo(joyce.email)).toEqual([])
})

test('every word is sealed in the database', async () => {
  const everything = JSON.stringify([
    await database().select().from(complaints),
    await database().select().from(complaintAnswers),
    await database().select().from(outgoingMails).where(eq(outgoingMails.toEmail, maureen.email)),
    await database().select().from(auditEntries),
  ])
  expect(everything).not.toContain('canvassers in Hexham')
  expect(everything).not.toContain('Stella Marsh')
})

test('an officer it is about meets it nowhere: no list, no count, no email, no audit, and cannot act on it', async () => {
  const before = await allThatShows(tom)
  const emails = (await mailsTo(tom.email)).length
  const { reference } = await sendComplaint(visitor, {
    ...complaint,
    officers: [await termOf(tom)],
  })
  await answerComplaint(maureen, { reference, words: 'Who else was there?' })
  await getComplaint(kwame, { reference })
  expect(await allThatShows(tom)).toBe(before)
  expect(await mailsTo(tom.email)).toHaveLength(emails)
  expect(await getComplaint(tom, { reference })).toBeUndefined()
  const act = { reference, words: 'Nothing in it' }
  await expect(closeComplaint(tom, act)).rejects.toMatchObject({ code: 'not-there' })
  await expect(closeComplaint(tom, { reference: 'AAAA-AAAA', words: 'x' })).rejects.toMatchObject({
    code: 'not-there',
  })
  expect(await allThatShows(maureen)).toContain(reference)
  expect(await listedMails(tom)).toEqual([])
})

test('an officer who complains, signed in or by the address they hold, does not handle it', async () => {
  const signedIn = await sendComplaint(nasreen, { ...complaint, email: 'other@post.example' })
  const byAddress = await sendComplaint(visitor, { ...complaint, email: nasreen.email })
  for (const { reference } of [signedIn, byAddress]) {
    expect(await getComplaint(nasreen, { reference })).toBeUndefined()
    expect(await getComplaint(maureen, { reference })).toBeDefined()
  }
  const own = JSON.stringify(await getOwnData(nasreen, nasreen))
  expect(own).toContain(signedIn.reference)
  // An address that anybody can type proves nothing, so it shows nobody somebody else's words.
  expect(own).not.toContain(byAddress.reference)
})

test('the audit says that one came in, and not from whom', async () => {
  const member = await aMember({ name: 'Agnes Wardle' })
  await sendComplaint(member, { ...complaint, name: 'Agnes Wardle', email: member.email })
  const entries = (await listAudit(maureen))!.entries
  expect(entries[0]!.sentence).toBe('The system took in a complaint.')
  expect(JSON.stringify(entries)).not.toContain('Agnes')
  expect(JSON.stringify(entries)).not.toContain(member.personId)
})

test('where too few are left who are not concerned, other officers stand in; where nobody is, it says so', async () => {
  const handlers = await Promise.all([maureen, kwame, tom, nasreen].map(termOf))
  const { reference } = await sendComplaint(visitor, { ...complaint, officers: handlers })
  expect(await getComplaint(joyce, { reference })).toMatchObject({ words: secretWords })
  expect((await listComplaints(joyce)).map((one) => one.reference)).toEqual([reference])
  expect(await mailsTo(joyce.email)).toMatchObject([{ message: 'complaint-to-handle' }])
  const everyone = [...handlers, await termOf(joyce)]
  await expect(sendComplaint(visitor, { ...complaint, officers: everyone })).rejects.toMatchObject({
    code: 'complaint.nobody-left',
  })
  await expect(
    keepFromOfficer(joyce, { reference, termId: await termOf(joyce) }),
  ).rejects.toMatchObject({ code: 'complaint.nobody-left' })
})

test('an officer who steps aside, or turns out to be named, sees it no more', async () => {
  const { reference } = await sendComplaint(visitor, complaint)
  await keepFromOfficer(kwame, { reference, termId: await termOf(kwame) })
  expect(await getComplaint(kwame, { reference })).toBeUndefined()
  await keepFromOfficer(tom, { reference, termId: await termOf(nasreen) })
  expect(await getComplaint(nasreen, { reference })).toBeUndefined()
  expect(await getComplaint(maureen, { reference })).toBeDefined()
})

test('one officer cannot take a complaint from all others: another one is left beside them, and with a case all of them', async () => {
  const named = await Promise.all([kwame, tom].map(termOf))
  const { reference } = await sendComplaint(visitor, { ...complaint, officers: named })
  await keepFromOfficer(nasreen, { reference, termId: await termOf(joyce) })
  await expect(
    keepFromOfficer(nasreen, { reference, termId: await termOf(maureen) }),
  ).rejects.toMatchObject({ code: 'complaint.too-few-left' })
  expect(await getComplaint(maureen, { reference })).toBeDefined()
  await keepFromOfficer(maureen, { reference, termId: await termOf(maureen) })
  expect(await getComplaint(maureen, { reference })).toBeUndefined()

  const other = await sendComplaint(visitor, { ...complaint, officers: [] })
  const about = await aMember()
  await proposeCharge(tom, {
    number: about.member!.number,
    rule: 'r',
    allegation: 'a',
    complaint: other.reference,
  })
  await expect(
    keepFromOfficer(nasreen, { reference: other.reference, termId: await termOf(tom) }),
  ).rejects.toMatchObject({ code: 'complaint.has-case' })
})

test('it is answered by email and closed with a reason, by one officer, once', async () => {
  const { reference } = await sendComplaint(visitor, { ...complaint, email: 'once@post.example' })
  await answerComplaint(tom, { reference, words: 'We are asking the others.' })
  const closings = await Promise.allSettled(
    [maureen, kwame, tom].map((one) =>
      closeComplaint(one, { reference, words: 'We spoke to him.' }),
    ),
  )
  expect(closings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(
    (await mailsTo('once@post.example')).map(({ message, props }) => [message, props.answer]),
  ).toEqual([
    ['complaint-closed', 'We spoke to him.'],
    ['complaint-answered', 'We are asking the others.'],
    ['complaint-received', undefined],
  ])
  await expect(answerComplaint(tom, { reference, words: 'More' })).rejects.toMatchObject({
    code: 'complaint.closed',
  })
})

test('that an officer read it is logged, once a day', async () => {
  const { reference } = await sendComplaint(visitor, complaint)
  const { id } = (await getComplaint(maureen, { reference }))!
  await getComplaint(maureen, { reference })
  await getComplaint(kwame, { reference })
  const reads = await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(reads.filter(({ action }) => action === 'complaint.read')).toHaveLength(2)
})

test('what was written goes so many months after it was closed, and its dates stay', async () => {
  const member = await aMember()
  const { reference } = await sendComplaint(member, { ...complaint, email: member.email })
  await answerComplaint(tom, { reference, words: 'We look into it.' })
  await closeComplaint(tom, { reference, words: 'Done.' })
  const of = eq(complaints.reference, reference)
  const one = async () => (await database().select().from(complaints).where(of))[0]!
  const { id } = await one()
  const emailed = () => database().$count(outgoingMails, eq(outgoingMails.toEmail, member.email))
  expect(await emailed()).toBe(3)
  freezeClock(addDays(now(), 364))
  await eraseClosedComplaints(system('daily'), {})
  expect((await one()).wordsSealed).not.toBeNull()
  freezeClock(addDays(now(), 3))
  await eraseClosedComplaints(system('daily'), {})
  expect(await one()).toMatchObject({
    complainantId: null,
    nameSealed: null,
    emailSealed: null,
    wordsSealed: null,
    closeReasonSealed: null,
    closedAt: expect.any(Date),
  })
  const answers = await database()
    .select()
    .from(complaintAnswers)
    .where(eq(complaintAnswers.complaintId, id))
  expect(answers).toMatchObject([{ wordsSealed: null }])
  expect(await database().$count(complaintParties, eq(complaintParties.complaintId, id))).toBe(0)
  // That we emailed somebody about it would say for good who complained.
  expect(await emailed()).toBe(0)
})

test('one that nobody answered in time: whoever complained is told, and the officers it is not about, once', async () => {
  freezeClock(atWallTime('2026-11-21', '12:00'))
  const { reference } = await sendComplaint(visitor, {
    ...complaint,
    email: 'late@post.example',
    officers: [await termOf(tom)],
  })
  const answered = await sendComplaint(visitor, { ...complaint, email: 'answered@post.example' })
  await answerComplaint(maureen, { reference: answered.reference, words: 'We are asking.' })
  const told = async (email: string, of: string) =>
    (await mailsTo(email)).filter(
      ({ message, props }) => /late|overdue/.test(message) && JSON.stringify(props).includes(of),
    ).length
  const remind = async () => {
    await remindOfComplaints(system('daily'), {})
    return [
      await told('late@post.example', reference),
      await told(maureen.email, reference),
      await told(tom.email, reference),
      await told('answered@post.example', answered.reference),
      await told(maureen.email, answered.reference),
    ]
  }
  const start = now()
  const answerBy = addDays(start, organisation.rules.complaintAnswerDays)
  freezeClock(answerBy)
  expect(await remind()).toEqual([0, 0, 0, 0, 0])
  freezeClock(addDays(answerBy, 1))
  expect(await remind()).toEqual([1, 1, 0, 0, 0])
  expect(await remind()).toEqual([1, 1, 0, 0, 0])
  freezeClock(start)
})

test('no email about a complaint asks for a reply: it would land where an officer it is about may read it', () => {
  for (const name of tellOfComplaints.filter((one) => one.startsWith('complaint-'))) {
    const file = readFileSync(`emails/membership/${name}.tsx`, 'utf8').replace(/\s+/g, ' ')
    expect(file.replaceAll('Do not reply to this email', '')).not.toMatch(/reply to/i)
  }
})
