import '@/tests/support/database'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { formAction } from '@/app/form-action'
import { saveDuesAction } from '@/app/join/application/dues/actions'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { type FormState, untouched } from '@/lib/kernel/forms'
import { SavedMeanwhile, savedMark } from '@/lib/kernel/saved-meanwhile'
import { getMyApplication } from '@/lib/membership/join/read'
import { saveSection } from '@/lib/membership/join/save-section'
import { asTyped, type Section, sectionNames } from '@/lib/membership/join/sections'
import { anApplicant, fillIn, goodAnswers } from '@/tests/support/applicants'

const asking = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: asking, personSignedIn: asking }))

beforeEach(async () => {
  await database().delete(rateLimits)
})

/** What a page that is opened now carries along. */
async function opens(applicant: PersonActor, section: Section) {
  return savedMark(asTyped(section, (await getMyApplication(applicant))!.answers))
}

const dues = (amountPence: number) =>
  ({ band: 'solidarity', interval: 'month', amountPence }) as const

test('every section saved from an older page is refused, with what is saved now', async () => {
  const applicant = await anApplicant('older@post.example')
  const before: Partial<Record<Section, string>> = {}
  for (const section of sectionNames) before[section] = await opens(applicant, section)
  await fillIn(applicant)
  const other = {
    ...goodAnswers,
    'about-you': { ...goodAnswers['about-you'], town: 'Hexham' },
    'labour-movement': { ...goodAnswers['labour-movement'], union: 'GMB' },
    referees: { ...goodAnswers.referees, proposerName: 'Somebody Else' },
    dues: dues(900),
    declaration: { ...goodAnswers.declaration, confidentiality: 2 },
  }
  for (const section of sectionNames) {
    const filled = { section, answers: other[section], seen: before[section] } as never
    const asked = await saveSection(applicant, filled).catch((problem) => problem)
    expect(asked, section).toBeInstanceOf(SavedMeanwhile)
    expect(savedMark(asked.saved)).toBe(savedMark(asTyped(section, goodAnswers)))
  }
  expect((await getMyApplication(applicant))!.answers).toEqual(goodAnswers)
})

test('sent twice it is no newer than itself, and a page opened since saves at once', async () => {
  const applicant = await anApplicant('twice@post.example')
  const seen = await opens(applicant, 'dues')
  const once = { section: 'dues', answers: dues(700), seen } as const
  await saveSection(applicant, once)
  await saveSection(applicant, once)
  const again = {
    section: 'dues',
    answers: dues(800),
    seen: await opens(applicant, 'dues'),
  } as const
  await saveSection(applicant, again)
  expect((await getMyApplication(applicant))!.answers.dues).toEqual(dues(800))
})

test('of ten tabs that save at once, one does and nine are asked', async () => {
  const applicant = await anApplicant('ten@post.example')
  const seen = await opens(applicant, 'dues')
  const before = await database().$count(auditEntries)
  const tabs = Array.from({ length: 10 }, (_, tab) =>
    saveSection(applicant, { section: 'dues', answers: dues(500 + tab), seen }),
  )
  const outcomes = await Promise.allSettled(tabs)
  const asked = outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason)
  expect(asked).toHaveLength(9)
  const { dues: saved } = (await getMyApplication(applicant))!.answers
  for (const one of asked) {
    expect(one).toBeInstanceOf(SavedMeanwhile)
    expect(one.saved).toEqual(asTyped('dues', { dues: saved }))
  }
  expect(await database().$count(auditEntries)).toBe(before + 1)
})

test('the form shows both, and saves when it is sent again', async () => {
  const applicant = await anApplicant('both@post.example')
  asking.mockImplementation(async () => applicant)
  const seen = await opens(applicant, 'dues')
  await saveSection(applicant, { section: 'dues', answers: dues(700) })
  const sends = (before: FormState, values: FormState['values']) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(values)) form.set(name, String(value))
    return saveDuesAction(before, form)
  }
  const typed = { band: 'solidarity', interval: 'month', amount: '9', seen }
  const back = await sends(untouched, typed)
  expect(back).toMatchObject({
    errors: {},
    values: { band: 'solidarity', interval: 'month', amount: '9' },
    savedMeanwhile: { band: 'solidarity', interval: 'month', amount: '7' },
  })
  expect(back.message).toBeUndefined()
  await expect(sends(back, back.values)).rejects.toThrow('NEXT_REDIRECT')
  expect((await getMyApplication(applicant))!.answers.dues).toEqual(dues(900))
})

test('a form whose schema asks for what was seen gets it as well', async () => {
  const applicant = await anApplicant('asks@post.example')
  asking.mockImplementation(async () => applicant)
  const action = formAction({
    schema: z.object({ seen: z.string() }),
    act: async (_, { seen }, beside) => `${seen} ${beside}`,
    next: (_, answer) => `/${answer}`,
  })
  const form = new FormData()
  form.set('seen', 'this')
  const thrown = await action(untouched, form).catch(({ digest }) => digest)
  expect(thrown).toContain('/this this')
})
