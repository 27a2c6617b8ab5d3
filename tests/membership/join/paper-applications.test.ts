import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { references } from '@/db/schema/membership/join'
import { consents, members, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, atWallTime, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { submissionOf } from '@/lib/membership/join/draft'
import { answerForApplicant } from '@/lib/membership/join/paper/answer-for-applicant'
import { blankApplicationForm } from '@/lib/membership/join/paper/blank-form'
import { correctTypedFor } from '@/lib/membership/join/paper/correct-typed-answers'
import { getFirstPayment, listFirstPayments } from '@/lib/membership/join/paper/first-payments'
import { paperApplicationForm } from '@/lib/membership/join/paper/paper-application'
import { typeApplication } from '@/lib/membership/join/paper/type-application'
import { withdrawForApplicant } from '@/lib/membership/join/paper/withdraw-for-applicant'
import { readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { returnApplication } from '@/lib/membership/join/return-application'
import { saveSection } from '@/lib/membership/join/save-section'
import { recordMoney } from '@/lib/money/treasury/offline-payments/record-money'
import { memberCards } from '@/lib/people/members/member-cards'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { refuseReference } from '@/lib/people/referees/refuse-reference'
import { replaceRefereeFor } from '@/lib/people/referees/replace-referee'
import { actorOf } from '@/lib/people/sign-in/actor'
import { goodAnswers } from '@/tests/support/applicants'
import {
  allThree,
  anApplication,
  applicationRow,
  bearing,
  currentReferences,
  referenceFor,
} from '@/tests/support/applications'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let typist: PersonActor
let chair: PersonActor
let treasurer: PersonActor
let vouching: [PersonActor, PersonActor]
beforeAll(async () => {
  typist = await anOfficer('membership-secretary')
  chair = await anOfficer('co-chair')
  treasurer = await anOfficer('treasurer')
  vouching = [await aMember(), await aMember()]
})
beforeEach(async () => {
  await database().delete(rateLimits)
})

const yesterday = () => dateOf(addDays(now(), -1))

function onPaper(given: { email?: string; applicationId?: string; name?: string } = {}) {
  return {
    applicationId: given.applicationId ?? newId(),
    email: given.email ?? '',
    signedOn: yesterday(),
    paperKept: 'Folder 3',
    answers: {
      ...goodAnswers,
      'about-you': { ...goodAnswers['about-you'], name: given.name ?? 'Winnie Paper' },
      referees: {
        proposerName: 'One',
        proposerContact: vouching[0].email,
        seconderName: 'Two',
        seconderContact: vouching[1].email,
      },
    },
  }
}

async function typed(given: Parameters<typeof onPaper>[0] = {}) {
  const paper = onPaper(given)
  const { number } = await typeApplication(typist, paper)
  const row = await applicationRow(paper.applicationId)
  return { ...row, number }
}

async function readied(given: Parameters<typeof onPaper>[0] = {}) {
  const application = await typed(given)
  for (const { id } of await currentReferences(application.id)) {
    await giveReference(bearing(id), { referenceId: id, confirmed: allThree })
    await acceptReference(chair, { referenceId: id })
  }
  return application
}

const actionsOn = async (id: string) =>
  (await database().select().from(auditEntries).where(eq(auditEntries.subjectId, id))).map(
    ({ action }) => action,
  )

describe('typing', () => {
  test('asks both referees at once, and keeps what was signed, when and where', async () => {
    const application = await typed()
    expect(application).toMatchObject({
      state: 'submitted',
      signedOn: yesterday(),
      paperKept: 'Folder 3',
    })
    const asked = await currentReferences(application.id)
    expect(asked.map(({ refereeId }) => refereeId)).toEqual(
      vouching.map(({ personId }) => personId),
    )
    const [person] = await database()
      .select()
      .from(people)
      .where(eq(people.id, application.personId))
    expect(person).toMatchObject({ email: null, name: 'Winnie Paper', town: 'Gateshead' })
    const agreed = await database()
      .select()
      .from(consents)
      .where(eq(consents.personId, application.personId))
    expect(agreed).toHaveLength(4)
    expect(new Set(agreed.map(({ givenAt }) => givenAt.toISOString()))).toEqual(
      new Set([atWallTime(yesterday()).toISOString()]),
    )
    expect(await actionsOn(application.id)).toContain('application.typed')
  })

  test('whoever has an address is told, at an address that is not proved by it', async () => {
    const { personId, number } = await typed({ email: 'winnie@post.example' })
    const [mail] = await mailsTo('winnie@post.example')
    expect(mail).toMatchObject({ message: 'application-typed', props: { number } })
    const [person] = await database().select().from(people).where(eq(people.id, personId))
    expect(person).toMatchObject({ email: 'winnie@post.example', emailProvedAt: null })
  })

  test('whoever has no address is written a letter', async () => {
    const { personId } = await typed()
    const mails = await database()
      .select()
      .from(outgoingMails)
      .where(eq(outgoingMails.personId, personId))
    expect(mails).toMatchObject([
      { message: 'application-typed', toEmail: null, state: 'to-print' },
    ])
  })

  test('sent three times at once, it is one application', async () => {
    const applicationId = newId()
    const sent = await Promise.all(
      [1, 2, 3].map(() => typeApplication(typist, onPaper({ applicationId }))),
    )
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    expect(await currentReferences(applicationId)).toHaveLength(2)
  })

  test('it changes no record that exists', async () => {
    const known = await aPerson({ name: 'Known Already', email: 'known@post.example' })
    await expect(typed({ email: 'known@post.example' })).rejects.toMatchObject({
      code: 'join.address-known',
    })
    const [person] = await database().select().from(people).where(eq(people.id, known.personId))
    expect(person).toMatchObject({ name: 'Known Already', town: null })
  })

  test('is for officers who read applications', async () => {
    for (const actor of [await aMember(), treasurer]) {
      await expect(typeApplication(actor, onPaper())).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })
})

describe('who decides', () => {
  test('never who typed it, in no step of the decision', async () => {
    const { id, number } = await readied()
    const [first] = await currentReferences(id)
    for (const act of [
      () => approveApplication(typist, { applicationId: id }),
      () => returnApplication(typist, { applicationId: id, question: 'Why?' }),
      () => refuseReference(typist, { referenceId: first!.id, reason: 'No' }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'join.typed-it' })
    }
    const seen = await readApplicationAtDesk(typist, { number })
    expect(seen).toMatchObject({ conflict: 'join.typed-it', mayActFor: true })
    await approveApplication(chair, { applicationId: id })
    expect((await applicationRow(id)).decidedBy).toBe(chair.personId)
  })

  test('nor who acted for the applicant afterwards', async () => {
    const { id } = await readied()
    await returnApplication(chair, { applicationId: id, question: 'Which branch?' })
    const other = await anOfficer('co-chair', { seat: 2 })
    await answerForApplicant(other, { applicationId: id, answer: 'Felling' })
    await expect(approveApplication(other, { applicationId: id })).rejects.toMatchObject({
      code: 'join.typed-it',
    })
    await approveApplication(chair, { applicationId: id })
  })
})

describe('acting for the applicant', () => {
  test('only in an application that came on paper', async () => {
    const online = await anApplication()
    await expect(withdrawForApplicant(typist, { applicationId: online.id })).rejects.toMatchObject({
      code: 'join.not-on-paper',
    })
  })

  test('not by the referee', async () => {
    const { id } = await typed()
    const { id: referenceId } = await referenceFor(id, 'proposer')
    await database()
      .update(references)
      .set({ refereeId: chair.personId })
      .where(eq(references.id, referenceId))
    await expect(withdrawForApplicant(chair, { applicationId: id })).rejects.toMatchObject({
      code: 'conflict-of-interest',
    })
  })

  test('another referee takes the place of one who was not accepted', async () => {
    const { id } = await typed()
    const proposer = await referenceFor(id, 'proposer')
    await refuseReference(chair, { referenceId: proposer.id, reason: 'Hardly knows them' })
    const third = await aMember()
    await replaceRefereeFor(typist, {
      referenceId: proposer.id,
      name: 'Third',
      contact: third.email,
    })
    expect((await referenceFor(id, 'proposer')).refereeId).toBe(third.personId)
  })

  test('what was typed is corrected, unless somebody has corrected it meanwhile', async () => {
    const { id, personId } = await typed()
    const answers = { ...goodAnswers['about-you'], name: 'Winifred Paper' }
    await correctTypedFor(typist, { applicationId: id, section: 'about-you', answers })
    const row = await applicationRow(id)
    expect(submissionOf(row)?.['about-you'].name).toBe('Winifred Paper')
    const [person] = await database().select().from(people).where(eq(people.id, personId))
    expect(person!.name).toBe('Winifred Paper')
    await expect(
      correctTypedFor(typist, {
        applicationId: id,
        section: 'about-you',
        answers: goodAnswers['about-you'],
        seen: 'something older',
      }),
    ).rejects.toMatchObject({ code: 'moved-meanwhile' })
    await approveAll(id)
    await expect(
      correctTypedFor(typist, { applicationId: id, section: 'about-you', answers }),
    ).rejects.toMatchObject({ code: 'moved-meanwhile' })
  })

  test('the applicant corrects it themselves, and nothing they signed', async () => {
    const { id, personId } = await typed({ email: 'corrects@post.example' })
    const applicant = (await actorOf(personId, { secondFactor: false }))!
    const dues = { band: 'solidarity', interval: 'month', amountPence: 900 } as const
    await saveSection(applicant, { section: 'dues', answers: dues })
    expect(submissionOf(await applicationRow(id))?.dues).toEqual(dues)
    await expect(
      saveSection(applicant, { section: 'declaration', answers: goodAnswers.declaration }),
    ).rejects.toMatchObject({ code: 'join.already-sent' })
    const elsewhere = { ...goodAnswers['labour-movement'], constituency: 'outside-region' }
    await expect(
      saveSection(applicant, { section: 'labour-movement', answers: elsewhere }),
    ).rejects.toMatchObject({ code: 'join.not-complete' })
  })
})

async function approveAll(id: string) {
  for (const reference of await currentReferences(id)) {
    await giveReference(bearing(reference.id), { referenceId: reference.id, confirmed: allThree })
    await acceptReference(chair, { referenceId: reference.id })
  }
  await approveApplication(chair, { applicationId: id })
}

test('approved without an address, they pay by hand and are a member then', async () => {
  const { id, number, personId } = await readied({ name: 'Cash Payer' })
  expect(await listFirstPayments(typist)).toBeUndefined()
  expect(await getFirstPayment(treasurer, number)).toBeUndefined()
  await approveApplication(chair, { applicationId: id })
  expect(await getFirstPayment(treasurer, number)).toMatchObject({ personId, name: 'Cash Payer' })
  await recordMoney(treasurer, {
    nonce: newId(),
    kind: 'cash',
    amountPence: 900,
    receivedOn: dateOf(now()),
    personId,
    note: '',
    dues: { band: 'basic', interval: 'month', times: 3 },
  } as Parameters<typeof recordMoney>[1])
  const [card] = await memberCards(eq(members.personId, personId), now())
  expect(card).toMatchObject({ email: null, standing: 'good', mayVote: true })
  expect(await getFirstPayment(treasurer, number)).toBeUndefined()
})

describe('the form', () => {
  const typedIn = (given: Record<string, string> = {}) => {
    const [year, month, day] = yesterday().split('-')
    const { 'about-you': you, referees, 'labour-movement': movement, declaration } = goodAnswers
    return {
      ...you,
      dateOfBirthDay: '29',
      dateOfBirthMonth: '2',
      dateOfBirthYear: '1984',
      ...movement,
      ...referees,
      band: 'basic',
      interval: 'month',
      ...Object.fromEntries(Object.entries(declaration).map(([name, v]) => [name, String(v)])),
      applicationId: newId(),
      signedOnDay: day!,
      signedOnMonth: month!,
      signedOnYear: year!,
      paperKept: 'Folder 3',
      email: '',
      ...given,
    }
  }
  const problems = (given: Record<string, string>) =>
    paperApplicationForm
      .safeParse(typedIn(given))
      .error?.issues.map(({ path, message }) => [path.join('.'), message])

  test('reads the whole sheet', () => {
    const read = paperApplicationForm.safeParse(typedIn({ email: 'Ann@Post.Example' }))
    expect(read.data).toMatchObject({
      email: 'ann@post.example',
      signedOn: yesterday(),
      answers: { dues: goodAnswers.dues, referees: goodAnswers.referees },
    })
  })

  test.each([
    [{ email: 'ann' }, 'email'],
    [{ paperKept: ' ' }, 'paperKept'],
    [{ signedOnYear: '1999' }, 'signedOn'],
    [{ signedOnYear: '2999' }, 'signedOn'],
    [{ constituency: 'outside-region' }, 'constituency'],
    [{ confidentiality: '' }, 'confidentiality'],
    [{ name: '' }, 'name'],
    [{ email: goodAnswers.referees.proposerContact }, 'proposerContact'],
  ])('%j is a sentence at its field', (given, field) => {
    const found = problems(given as Record<string, string>) ?? []
    expect([...new Set(found.map(([name]) => name))]).toEqual([field])
  })

  test('the blank form is a PDF with today’s wordings', async () => {
    const pdf = await blankApplicationForm()
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
