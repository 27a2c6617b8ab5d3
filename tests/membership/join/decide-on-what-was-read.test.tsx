import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { decideApplicationAction } from '@/app/desk/applications/[number]/actions'
import { database } from '@/db/client'
import { people } from '@/db/schema/people/people'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { untouched } from '@/lib/kernel/forms'
import { newId } from '@/lib/kernel/ids'
import { SavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { approveApplication } from '@/lib/membership/join/approve-application'
import { declineApplication } from '@/lib/membership/join/decline-application'
import { correctTypedFor } from '@/lib/membership/join/paper/correct-typed-answers'
import { typeApplication } from '@/lib/membership/join/paper/type-application'
import { type ApplicationAtDesk, readApplicationAtDesk } from '@/lib/membership/join/read-at-desk'
import { returnApplication } from '@/lib/membership/join/return-application'
import { acceptReference } from '@/lib/people/referees/accept-reference'
import { declineReference } from '@/lib/people/referees/decline-reference'
import { giveReference } from '@/lib/people/referees/give-reference'
import { goodAnswers } from '@/tests/support/applicants'
import {
  allThree,
  anApplication,
  anApplicationReadyForDecision,
  applicationRow,
  bearing,
  currentReferences,
  referenceFor,
} from '@/tests/support/applications'
import { aMember, anOfficer } from '@/tests/support/people'

const asking = vi.hoisted(() => vi.fn())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'sec-fetch-site': 'same-origin' }),
  cookies: async () => ({ get: () => undefined, set: () => {} }),
}))
vi.mock('@/lib/people/sign-in/viewer', () => ({ viewer: asking, personSignedIn: asking }))

let typist: PersonActor
let chair: PersonActor
beforeAll(async () => {
  typist = await anOfficer('membership-secretary')
  chair = await anOfficer('co-chair')
})
beforeEach(async () => {
  await database().delete(rateLimits)
  asking.mockResolvedValue(chair)
})

async function typed(given: { name?: string; postcode?: string } = {}) {
  const applicationId = newId()
  const vouching = [await aMember(), await aMember()]
  const { number } = await typeApplication(typist, {
    applicationId,
    email: '',
    signedOn: dateOf(addDays(now(), -1)),
    paperKept: 'Folder 3',
    answers: {
      ...goodAnswers,
      'about-you': { ...goodAnswers['about-you'], ...given },
      referees: {
        proposerName: 'One',
        proposerContact: vouching[0]!.email,
        seconderName: 'Two',
        seconderContact: vouching[1]!.email,
      },
    },
  })
  return { id: applicationId, number }
}

async function readyOnPaper() {
  const application = await typed()
  for (const { id } of await currentReferences(application.id)) {
    await giveReference(bearing(id), { referenceId: id, confirmed: allThree })
    await acceptReference(chair, { referenceId: id })
  }
  return application
}

const opens = async ({ number }: { number: number }, officer = chair) =>
  (await readApplicationAtDesk(officer, { number })) as ApplicationAtDesk
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (problem) => problem,
  )

function corrected(applicationId: string, change: Partial<(typeof goodAnswers)['about-you']>) {
  return correctTypedFor(typist, {
    applicationId,
    section: 'about-you',
    answers: { ...goodAnswers['about-you'], ...change },
  })
}

describe('what changed after the page was opened is read before anybody decides', () => {
  test('an answer that was corrected: refused with what it says now, and decided by reading that', async () => {
    const { id: applicationId, number } = await readyOnPaper()
    const { mark } = await opens({ number })
    await corrected(applicationId, { town: 'Hexham', dateOfBirth: '1985-02-28' })
    const refused = await refusal(approveApplication(chair, { applicationId, seen: mark }))
    expect(refused).toBeInstanceOf(SavedMeanwhile)
    // The date of birth is logged when an officer looks at it, so a refusal does not say it.
    expect(refused.saved).toEqual({ 'Town or city': 'Hexham', 'Date of birth': 'Corrected' })
    expect(await applicationRow(applicationId)).toMatchObject({ state: 'submitted' })
    expect(refused.mark).toBe((await opens({ number })).mark)
    await approveApplication(chair, { applicationId, seen: refused.mark })
    expect(await applicationRow(applicationId)).toMatchObject({ state: 'approved' })
  })

  test('a referee who answered meanwhile, when it is declined or returned as well', async () => {
    const { id: applicationId, number } = await anApplication()
    const { mark } = await opens({ number })
    const { id: referenceId } = await referenceFor(applicationId, 'proposer')
    await declineReference(bearing(referenceId), { referenceId, privateNote: 'No.' })
    const words = { reason: 'No.', question: 'Why?' }
    for (const decide of [declineApplication, returnApplication]) {
      const refused = await refusal(decide(chair, { applicationId, seen: mark, ...words }))
      expect(refused.saved).toEqual({ Proposer: 'Petra Proposer: has declined' })
    }
  })

  test('nothing changed: decided at once, and a second press of the same button is no error', async () => {
    const { id: applicationId, number } = await anApplicationReadyForDecision(chair)
    const { mark } = await opens({ number })
    await approveApplication(chair, { applicationId, seen: mark })
    await approveApplication(chair, { applicationId, seen: mark })
    expect(await applicationRow(applicationId)).toMatchObject({ state: 'approved' })
  })

  test('corrected and approved at the same moment: the approval is of what is kept, or it is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id: applicationId, number } = await readyOnPaper()
      const { mark } = await opens({ number })
      const [approved, put] = await Promise.all([
        refusal(approveApplication(chair, { applicationId, seen: mark })),
        refusal(corrected(applicationId, { town: 'Hexham' })),
      ])
      expect([approved, put].filter((one) => one === 'done' || one === undefined)).toHaveLength(1)
    }
  })

  test('a mark that no page of ours made is none', async () => {
    const { id: applicationId } = await anApplicationReadyForDecision(chair)
    for (const seen of ['', 'x', '[]', 'null', '{}'])
      expect(await refusal(approveApplication(chair, { applicationId, seen }))).toBeInstanceOf(
        SavedMeanwhile,
      )
  })

  test('the form comes back with what is new and a mark of it, and cannot be sent without one', async () => {
    const { id: applicationId, number } = await readyOnPaper()
    const { mark } = await opens({ number })
    await corrected(applicationId, { town: 'Hexham' })
    const form = new FormData()
    for (const [name, value] of Object.entries({ applicationId, number, decision: 'approve' }))
      form.set(name, String(value))
    const without = await decideApplicationAction(untouched, form)
    expect(without.errors).toHaveProperty('seen')
    form.set('seen', mark)
    const back = await decideApplicationAction(untouched, form)
    expect(back.savedMeanwhile).toEqual({ 'Town or city': 'Hexham' })
    expect(back.values).toMatchObject({ seen: (await opens({ number })).mark, decision: 'approve' })
  })
})

test('whom we have already stands on the page of a paper application, and is part of what is decided on', async () => {
  const known = await aMember({ name: 'Wilma Twice' })
  const application = await typed({ name: 'Wilma Twice', postcode: 'NE8 1ZZ' })
  const before = await opens(application)
  expect(before.duplicates).toEqual([])
  await database().update(people).set({ postcode: 'NE8 1ZZ' }).where(eq(people.id, known.personId))
  for (const officer of [typist, chair])
    expect((await opens(application, officer)).duplicates).toMatchObject([
      { personId: known.personId, number: known.member!.number, likeness: 'postcode' },
    ])
  const refused = await refusal(
    declineApplication(chair, {
      applicationId: application.id,
      reason: 'They are a member.',
      seen: before.mark,
    }),
  )
  expect(refused.saved).toEqual({ 'Possible duplicates': 'Wilma Twice' })
})

test.each([
  [0, false],
  [1, true],
  [2, true],
])('beside the decision: %i possible duplicates', async (possibleDuplicates, said) => {
  const { DecisionForm } = await import('@/components/membership/join/decision-form')
  const page = renderToStaticMarkup(
    <DecisionForm
      applicationId="a"
      number={1}
      mark="{}"
      possibleDuplicates={possibleDuplicates}
      ready
      returned={false}
      afterApproval="They become a member straight away."
      decide={async (state) => state}
    />,
  )
  expect(page.includes('one person has one vote')).toBe(said)
})
