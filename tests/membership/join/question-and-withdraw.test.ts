import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { applicationSections, applications, references } from '@/db/schema/membership/join'
import { consents, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { answerQuestion } from '@/lib/membership/join/answer-question'
import { beginApplication } from '@/lib/membership/join/begin-application'
import { declineApplication } from '@/lib/membership/join/decline-application'
import { getMyApplication } from '@/lib/membership/join/read'
import { returnApplication } from '@/lib/membership/join/return-application'
import { withdrawApplication } from '@/lib/membership/join/withdraw-application'
import { replaceReferee } from '@/lib/people/referees/replace-referee'
import { isSupporter } from '@/lib/people/supporters/read'
import { registerSupporter } from '@/lib/people/supporters/register-supporter'
import { anApplicant, aSubmittedApplication, fillIn, goodAnswers } from '@/tests/support/applicants'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'

beforeEach(async () => {
  await database().delete(rateLimits)
})
afterEach(thawClock)

let seat = 0
const secretary = () => {
  seat += 1
  return anOfficer('membership-secretary', { seat })
}

async function idOf({ personId }: PersonActor) {
  const rows = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, personId))
    .orderBy(applications.id)
  return rows.at(-1)!.id
}

test('a question is answered once, and the officer who asked is told', async () => {
  const applicant = await aSubmittedApplication({ email: 'asked@post.example' })
  const officer = await secretary()
  const applicationId = await idOf(applicant)
  await returnApplication(officer, { applicationId, question: 'Which branch are you in?' })
  expect(await getMyApplication(applicant)).toMatchObject({
    stage: 'question',
    questions: [{ question: 'Which branch are you in?', answer: null }],
  })
  const answers = await Promise.allSettled([
    answerQuestion(applicant, { answer: 'Felling' }),
    answerQuestion(applicant, { answer: 'Felling' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await getMyApplication(applicant)).toMatchObject({
    stage: 'waiting-for-referees',
    questions: [{ answer: 'Felling' }],
  })
  const told = (await mailsTo(officer.email)).map(({ message }) => message)
  expect(told.filter((message) => message === 'application-answered')).toHaveLength(1)
})

test('there is nothing to answer where nothing was asked', async () => {
  const applicant = await aSubmittedApplication({ email: 'unasked@post.example' })
  await expect(answerQuestion(applicant, { answer: 'Hello' })).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
})

test('withdrawing tells the referees who were asked, once, and keeps no draft', async () => {
  const referee = await aMember({ email: 'pat@post.example' })
  const applicant = await aSubmittedApplication({ email: 'gone@post.example' })
  await Promise.all([withdrawApplication(applicant, {}), withdrawApplication(applicant, {})])
  expect((await getMyApplication(applicant))!.stage).toBe('withdrawn')
  const told = (await mailsTo(referee.email)).map(({ message }) => message)
  expect(told.filter((message) => message === 'application-withdrawn')).toHaveLength(1)

  await beginApplication(applicant, {})
  await fillIn(applicant)
  const applicationId = await idOf(applicant)
  await withdrawApplication(applicant, {})
  expect(
    await database()
      .select()
      .from(applicationSections)
      .where(eq(applicationSections.applicationId, applicationId)),
  ).toEqual([])
})

test('who was declined reads the reason and may apply again as the same person', async () => {
  const applicant = await aSubmittedApplication({ email: 'declined@post.example' })
  const reason = 'We could not confirm where you live.'
  await declineApplication(await secretary(), { applicationId: await idOf(applicant), reason })
  expect(await getMyApplication(applicant)).toMatchObject({
    stage: 'declined',
    declineReason: reason,
  })
  await expect(withdrawApplication(applicant, {})).rejects.toMatchObject({
    code: 'moved-meanwhile',
  })
  await beginApplication(applicant, {})
  expect((await getMyApplication(applicant))!.stage).toBe('draft')
})

test('a referee who does not answer can be replaced, known or not, at the same time', async () => {
  await aMember({ email: 'silent@post.example' })
  freezeClock(now())
  const applicant = await aSubmittedApplication({
    email: 'waiting@post.example',
    answers: { referees: { ...goodAnswers.referees, proposerContact: 'silent@post.example' } },
  })
  freezeClock(addDays(now(), 22))
  const late = (await getMyApplication(applicant))!
  expect(late.stage).toBe('referee-to-replace')
  expect(late.referees.map(({ condition }) => condition)).toEqual(['to-replace', 'to-replace'])
  for (const { id, place } of late.referees) {
    await replaceReferee(applicant, { referenceId: id, name: 'Jo', contact: `${place}@x.example` })
  }
  expect((await getMyApplication(applicant))!.stage).toBe('waiting-for-referees')
})

test('both have answered: that is all the applicant learns', async () => {
  const applicant = await aSubmittedApplication({ email: 'both@post.example' })
  await database()
    .update(references)
    .set({ state: 'given', answeredAt: now() })
    .where(eq(references.applicationId, await idOf(applicant)))
  const mine = (await getMyApplication(applicant))!
  expect(mine.stage).toBe('with-us')
  expect(mine.referees.map(({ condition }) => condition)).toEqual(['answered', 'answered'])
})

test('somebody from elsewhere becomes a supporter and keeps their draft', async () => {
  const applicant = await anApplicant('elsewhere@post.example')
  await fillIn(applicant)
  await Promise.all([
    registerSupporter(applicant, { name: 'Grace Hollis', wantsNews: true }),
    registerSupporter(applicant, { name: 'Grace Hollis', wantsNews: true }),
  ])
  expect(await isSupporter(applicant)).toBe(true)
  expect((await getMyApplication(applicant))!.answers).toEqual(goodAnswers)
  const [person] = await database().select().from(people).where(eq(people.id, applicant.personId))
  expect(person!.name).toBe('Grace Hollis')
  const welcomes = (await mailsTo('elsewhere@post.example')).filter(
    ({ message }) => message === 'supporter-welcomed',
  )
  expect(welcomes).toHaveLength(1)
  const news = () =>
    database().select().from(consents).where(eq(consents.personId, applicant.personId))
  expect(await news()).toMatchObject([{ wording: 'supporter-news', withdrawnAt: null }])
  await registerSupporter(applicant, { name: 'Other', wantsNews: false })
  expect((await news())[0]!.withdrawnAt).not.toBeNull()
})
