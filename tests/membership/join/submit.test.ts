import '@/tests/support/database'
import { and, eq, isNull } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { applicationSections, applications, references } from '@/db/schema/membership/join'
import { consents, people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import { visitor } from '@/lib/kernel/actor'
import { unseal } from '@/lib/kernel/field-encryption'
import { submissionOf } from '@/lib/membership/join/draft'
import { getMyApplication } from '@/lib/membership/join/read'
import { saveSection } from '@/lib/membership/join/save-section'
import { submitApplication } from '@/lib/membership/join/submit-application'
import { anApplicant, aSubmittedApplication, fillIn, goodAnswers } from '@/tests/support/applicants'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

beforeEach(async () => {
  await database().delete(rateLimits)
})

async function applicationOf({ personId }: { personId: string }) {
  const [found] = await database()
    .select()
    .from(applications)
    .where(eq(applications.personId, personId))
  return found!
}

test('a draft is kept, sealed, and can be changed', async () => {
  const applicant = await anApplicant('draft@post.example')
  const section = 'about-you'
  await saveSection(applicant, { section, answers: goodAnswers[section] })
  const answers = { ...goodAnswers[section], town: 'Hexham' }
  expect(await saveSection(applicant, { section, answers })).toEqual({
    complete: false,
    status: 'complete',
  })
  expect((await getMyApplication(applicant))!.answers).toEqual({ [section]: answers })
  const rows = await database().select().from(applicationSections)
  expect(rows).toHaveLength(1)
  expect(rows[0]!.answersSealed).not.toContain('Hexham')
})

test('one draft is nobody else’s', async () => {
  await anApplicant('mine@post.example')
  const other = await aMember()
  expect(await getMyApplication(other)).toBeUndefined()
  const filled = { section: 'dues', answers: goodAnswers.dues } as const
  await expect(saveSection(other, filled)).rejects.toMatchObject({ code: 'not-there' })
  await expect(saveSection(visitor, filled)).rejects.toMatchObject({ code: 'sign-in-first' })
})

test('nobody is their own referee', async () => {
  const applicant = await anApplicant('myself@post.example')
  const answers = { ...goodAnswers.referees, seconderContact: 'myself@post.example' }
  await expect(saveSection(applicant, { section: 'referees', answers })).rejects.toMatchObject({
    code: 'reference.same-person',
  })
})

test('what is sent is frozen, the referees are asked, the person is known by name', async () => {
  const proposer = await aMember({ email: 'pat@post.example', name: 'Pat Proposer' })
  const applicant = await aSubmittedApplication({ email: 'sent@post.example' })
  const application = await applicationOf(applicant)
  expect(application.state).toBe('submitted')
  expect(application.submittedSealed).not.toContain('Grace')
  expect(submissionOf(application)).toEqual({ ...goodAnswers, email: 'sent@post.example' })
  const [person] = await database().select().from(people).where(eq(people.id, applicant.personId))
  expect(person).toMatchObject({
    name: 'Grace Hollis',
    preferredName: null,
    pronouns: null,
    pronounsFor: null,
    town: 'Gateshead',
    postcode: 'NE8 1AA',
    constituency: 'Jarrow and Gateshead East',
  })
  expect(unseal(person!.dateOfBirthSealed!)).toBe('1984-02-29')
  const agreed = await database()
    .select()
    .from(consents)
    .where(and(eq(consents.personId, applicant.personId), isNull(consents.withdrawnAt)))
  expect(agreed.map(({ wording, version }) => `${wording} ${version}`).sort()).toEqual([
    'aims-and-values 1',
    'confidentiality 1',
    'privacy-notice 1',
    'willing-to-be-active 1',
  ])
  const asked = await database()
    .select()
    .from(references)
    .where(eq(references.applicationId, application.id))
  expect(asked.map(({ place }) => place).sort()).toEqual(['proposer', 'seconder'])
  expect((await mailsTo(proposer.email)).map(({ message }) => message)).toContain(
    'reference-requested',
  )
  expect(await mailsTo('sam@post.example')).toEqual([])
  expect((await mailsTo('sent@post.example'))[0]).toMatchObject({
    message: 'application-received',
    props: { name: 'Grace Hollis', referees: ['Pat Proposer', 'Sam Seconder'] },
  })
})

test('the applicant sees no difference between a member and nobody', async () => {
  await aMember({ email: 'known.referee@post.example' })
  const applicant = await aSubmittedApplication({
    email: 'curious@post.example',
    answers: {
      referees: { ...goodAnswers.referees, proposerContact: 'known.referee@post.example' },
    },
  })
  const [first, second] = (await getMyApplication(applicant))!.referees
  expect(first!.condition).toBe('waiting')
  expect(second!.condition).toBe('waiting')
  expect(Object.keys(first!)).toEqual(['id', 'place', 'name', 'contact', 'condition'])
})

test('a section that is missing, or outside the region, stops it', async () => {
  const applicant = await anApplicant('early@post.example')
  const notComplete = { code: 'join.not-complete' }
  await expect(submitApplication(applicant, {})).rejects.toMatchObject(notComplete)
  await fillIn(applicant, {
    'labour-movement': { ...goodAnswers['labour-movement'], constituency: 'outside-region' },
  })
  await expect(submitApplication(applicant, {})).rejects.toMatchObject(notComplete)
  expect((await applicationOf(applicant)).state).toBe('draft')
})

test('20 presses of send at once make one submission with two references', async () => {
  const applicant = await anApplicant('double@post.example')
  await fillIn(applicant)
  await Promise.all(Array.from({ length: 20 }, () => submitApplication(applicant, {})))
  const application = await applicationOf(applicant)
  expect(application.state).toBe('submitted')
  expect(
    await database().select().from(references).where(eq(references.applicationId, application.id)),
  ).toHaveLength(2)
  const received = (await mailsTo('double@post.example')).filter(
    ({ message }) => message === 'application-received',
  )
  expect(received).toHaveLength(1)
  expect(
    await database().select().from(consents).where(eq(consents.personId, applicant.personId)),
  ).toHaveLength(4)
})

test('after it was sent nothing in it changes', async () => {
  const applicant = await aSubmittedApplication({ email: 'frozen@post.example' })
  await expect(
    saveSection(applicant, { section: 'dues', answers: goodAnswers.dues }),
  ).rejects.toMatchObject({ code: 'join.already-sent' })
})
