import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { auditEntries } from '@/db/schema/kernel'
import { membershipEndings } from '@/db/schema/membership/endings'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { equalityAnswers, equalityDeclined, equalityFigures } from '@/db/schema/people/equality'
import { members, people } from '@/db/schema/people/people'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { verb } from '@/lib/kernel/perform'
import { confirmEnding } from '@/lib/membership/leaving/confirm-ending'
import { leave } from '@/lib/membership/leaving/leave'
import { recordEnding } from '@/lib/membership/leaving/record-ending'
import { organisation } from '@/lib/organisation'
import { answerEqualityQuestions } from '@/lib/people/equality/answer-questions'
import { equalityAnswersForm } from '@/lib/people/equality/answers-form'
import { declineEqualityQuestions } from '@/lib/people/equality/decline-questions'
import { deleteEqualityAnswers } from '@/lib/people/equality/delete-answers'
import { publishEqualityFigures } from '@/lib/people/equality/publish-figures'
import {
  answersTo,
  equalityFiguresOf,
  newestWording,
  questionGroups,
  wordingOf,
} from '@/lib/people/equality/questionnaire'
import {
  getOwnEqualityGroup,
  isOfferedEquality,
  listOwnEqualityGroups,
} from '@/lib/people/equality/read'
import { listEqualityFigures } from '@/lib/people/equality/read-figures'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { eraseLapsedMembers } from '@/lib/records/retention/erase-lapsed-members'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

let secretary: PersonActor
let coChair: PersonActor
beforeAll(async () => {
  secretary = await anOfficer('secretary')
  coChair = await anOfficer('co-chair')
})
afterEach(thawClock)

const chosen = (question: string, ...answers: string[]) => ({
  chosen: { [question]: answers },
  ownWords: {},
})

function answering(
  personId: string,
  group: string,
  answers: ReturnType<typeof chosen>,
  oldEnough = true,
) {
  return { personId, group, version: newestWording(group), answers, oldEnough }
}

async function religious(member: PersonActor, answer = 'muslim') {
  await answerEqualityQuestions(
    member,
    answering(member.personId, 'religion', chosen('religion', answer)),
  )
}

const rowsOf = (personId: string) =>
  database().select().from(equalityAnswers).where(eq(equalityAnswers.personId, personId))

const endDues = (personId: string) =>
  database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, personId))

const erase = verb('retention.run', (work, { personId }: { personId: string }) =>
  erasePerson(work, personId),
)

test('a member answers one group, changes it and deletes it, and the audit log has no word of it', async () => {
  const member = await aMember()
  await religious(member)
  await religious(member, 'none')
  expect((await getOwnEqualityGroup(member, 'religion'))!.answers).toEqual(
    chosen('religion', 'none'),
  )
  const [row] = await rowsOf(member.personId)
  expect(Object.keys(row!).sort()).toEqual([
    'answeredAt',
    'answersSealed',
    'personId',
    'questionGroup',
    'version',
  ])
  const answered = (await listOwnEqualityGroups(member))!.filter(({ answeredAt }) => answeredAt)
  expect(answered.map(({ group }) => group)).toEqual(['religion'])
  await deleteEqualityAnswers(member, { personId: member.personId, group: 'religion' })
  expect(await rowsOf(member.personId)).toEqual([])
  expect(await database().$count(auditEntries)).toBe(0)
})

test('what is sealed is as long for one answer as for many', async () => {
  const member = await aMember()
  await religious(member)
  await answerEqualityQuestions(
    member,
    answering(member.personId, 'disability', {
      chosen: { condition: ['yes'], limits: ['lot'], affects: ['vision', 'hearing', 'memory'] },
      ownWords: { affects: 'w'.repeat(200) },
    } as never),
  )
  const lengths = (await rowsOf(member.personId)).map(({ answersSealed }) => answersSealed.length)
  expect(new Set(lengths).size).toBe(1)
})

test('answers belong to the wording they were given to, and only the newest one can be answered', async () => {
  const member = await aMember()
  const old = { ...answering(member.personId, 'sex', chosen('sex', 'female')), version: 0 }
  await expect(answerEqualityQuestions(member, old)).rejects.toMatchObject({
    code: 'equality.new-wording',
  })
  await answerEqualityQuestions(member, { ...old, version: 1 })
  await database()
    .update(equalityAnswers)
    .set({ version: 0 })
    .where(eq(equalityAnswers.personId, member.personId))
  expect(await getOwnEqualityGroup(member, 'sex')).toMatchObject({ wordingChanged: true })
})

test('under 16 there are no questions on orientation and gender identity, and without a birth date only for those who say they are 16', async () => {
  const member = await aMember()
  const orientation = (oldEnough: boolean) =>
    answerEqualityQuestions(
      member,
      answering(member.personId, 'orientation', chosen('orientation', 'bi'), oldEnough),
    )
  const asked = async () => (await listOwnEqualityGroups(member))!.map(({ group }) => group)
  await expect(orientation(false)).rejects.toMatchObject({ code: 'equality.age-unknown' })
  expect(await getOwnEqualityGroup(member, 'orientation')).toMatchObject({ asksAge: 16 })
  await orientation(true)
  await deleteEqualityAnswers(member, { personId: member.personId })
  freezeClock('2026-11-20T12:00:00Z')
  const born = (date: string) =>
    database()
      .update(people)
      .set({ dateOfBirthSealed: seal(date) })
      .where(eq(people.id, member.personId))
  await born('2010-11-21')
  await expect(orientation(true)).rejects.toMatchObject({ code: 'equality.too-young' })
  expect(await getOwnEqualityGroup(member, 'orientation')).toBeUndefined()
  expect(await asked()).not.toContain('gender-identity')
  expect(await asked()).toContain('religion')
  await born('2010-11-20')
  await orientation(false)
  expect(await asked()).toContain('gender-identity')
})

test('only members whose dues are up to date answer, and each only for themselves', async () => {
  const [stranger, member, officer] = [await aPerson(), await aMember(), secretary]
  await expect(religious(stranger)).rejects.toMatchObject({ code: 'members-only' })
  await religious(member)
  for (const act of [
    () =>
      answerEqualityQuestions(
        officer,
        answering(member.personId, 'religion', chosen('religion', 'none')),
      ),
    () => deleteEqualityAnswers(officer, { personId: member.personId }),
    () => declineEqualityQuestions(officer, { personId: member.personId }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect((await getOwnEqualityGroup(officer, 'religion'))!.answers).toBeUndefined()
})

test('the questions are offered until they are answered or declined', async () => {
  const [one, other] = [await aMember(), await aMember()]
  expect(await isOfferedEquality(one)).toBe(true)
  await declineEqualityQuestions(one, { personId: one.personId })
  await declineEqualityQuestions(one, { personId: one.personId })
  expect(await isOfferedEquality(one)).toBe(false)
  await religious(other)
  expect(await isOfferedEquality(other)).toBe(false)
  expect(await isOfferedEquality(await aPerson())).toBe(false)
})

test('their owner reads them in their data, in the words they were answered in', async () => {
  const member = await aMember()
  await religious(member)
  const tables = (await getOwnData(member, member))!.flatMap((chapter) => chapter.tables)
  const table = tables.find(({ title }) => title === 'Your answers to the equality questions')!
  expect(table.rows[0]!.map(({ words }) => words)).toContain('What is your religion? Muslim')
})

test('whoever stops being a member has told us nothing, whichever way it ends', async () => {
  const ends: Record<string, (member: PersonActor) => Promise<unknown>> = {
    leaving: (member) => leave(member, { personId: member.personId }),
    death: async (member) => {
      const { personId } = member
      await recordEnding(secretary, { personId, kind: 'death' } as never)
      const [ending] = await database()
        .select()
        .from(membershipEndings)
        .where(eq(membershipEndings.personId, personId))
      await confirmEnding(coChair, { endingId: ending!.id })
    },
    expulsion: ({ personId }) =>
      database().update(members).set({ expelledAt: now() }).where(eq(members.personId, personId)),
    erasure: (member) => erase(system('daily'), { personId: member.personId }),
    lapse: async ({ personId }) => {
      await endDues(personId)
      freezeClock(addDays(now(), 3 * 365))
      await eraseLapsedMembers(system('daily'), {})
      thawClock()
    },
  }
  for (const [way, end] of Object.entries(ends)) {
    const [leaver, stays] = [await aMember(), await aMember()]
    for (const member of [leaver, stays]) {
      await religious(member)
      await declineEqualityQuestions(member, { personId: member.personId })
    }
    await end(leaver)
    expect([way, await rowsOf(leaver.personId)]).toEqual([way, []])
    expect(
      await database().$count(equalityDeclined, eq(equalityDeclined.personId, leaver.personId)),
    ).toBe(0)
    expect(await rowsOf(stays.personId)).toHaveLength(1)
  }
})

test('figures come of enough answers, hide the few, and move only for a crowd', async () => {
  await database().delete(equalityAnswers)
  freezeClock('2027-01-01T03:17:00Z')
  const clock = system('quarterly')
  const publish = async () => {
    await publishEqualityFigures(clock, {})
    const groups = (await listEqualityFigures(secretary))!
    return groups.find(({ title }) => title === 'Religion or belief')
  }
  const crowdOf = await Promise.all(Array.from({ length: 16 }, () => aMember()))
  for (const member of crowdOf.slice(0, 4)) await religious(member, 'muslim')
  expect(await publish()).toBeUndefined()
  for (const member of crowdOf.slice(4)) await religious(member, 'none')
  const first = (await publish())!
  const about = (group: typeof first) =>
    Object.fromEntries(group.figures[0]!.lines.map((line) => [line.label, line.about]))
  expect(about(first)).toMatchObject({ Muslim: null, 'No religion': 10 })
  const rows = await database().$count(equalityFigures)

  freezeClock('2027-04-01T03:17:00Z')
  await religious(crowdOf[15]!, 'muslim')
  expect(await publish()).toEqual(first)
  expect(await database().$count(equalityFigures)).toBe(rows)

  freezeClock('2027-07-01T03:17:00Z')
  for (const member of crowdOf.slice(4, 15)) await religious(member, 'muslim')
  const second = (await publish())!
  expect(about(second)).toMatchObject({ Muslim: 15, 'No religion': null })
  expect(second.publishedAt).toEqual(now())
  expect(await listEqualityFigures(await aPerson())).toBeUndefined()
})

test('answers of members who are not current are not counted, and what nobody asks goes', async () => {
  await database().delete(equalityAnswers)
  const lapsed = await Promise.all(Array.from({ length: 10 }, () => aMember()))
  for (const member of lapsed) {
    await religious(member, 'sikh')
    await endDues(member.personId)
  }
  await database()
    .insert(equalityAnswers)
    .values({
      personId: lapsed[0]!.personId,
      questionGroup: 'shoe-size',
      version: 1,
      answersSealed: seal({}),
      answeredAt: now(),
    })
  freezeClock(addDays(now(), 400))
  await publishEqualityFigures(system('quarterly'), {})
  const figures = (await listEqualityFigures(secretary))!
  const sikh = figures[0]!.figures[0]!.lines.find(({ label }) => label === 'Sikh')
  expect(sikh!.about).toBeNull()
  expect(
    await database().$count(equalityAnswers, eq(equalityAnswers.questionGroup, 'shoe-size')),
  ).toBe(0)
})

test('the form takes what the questions offer, with a consent, and part of them is enough', () => {
  const typed = { group: 'disability', version: '1', consent: 'yes' }
  const read = (more: Record<string, unknown>) =>
    equalityAnswersForm.safeParse({ ...typed, ...more })
  expect(read({ 'answer-condition': 'yes' }).data).toEqual({
    group: 'disability',
    version: 1,
    oldEnough: false,
    answers: chosen('condition', 'yes'),
  })
  expect(
    read({ 'answer-affects': ['vision', 'memory'], 'words-affects': ' my  back ' }).data!.answers,
  ).toEqual({
    chosen: { affects: ['vision', 'memory'] },
    ownWords: { affects: 'my back' },
  })
  const wrong = (more: Record<string, unknown>) =>
    read(more).error!.issues.map(({ path }) => path[0])
  expect(wrong({})).toEqual(['answer-condition'])
  expect(wrong({ 'answer-condition': 'maybe' })).toEqual(['answer-condition'])
  expect(wrong({ 'answer-condition': ['yes', 'no'] })).toEqual(['answer-condition'])
  expect(wrong({ 'answer-affects': ['vision', 'none'] })).toEqual(['answer-affects'])
  expect(wrong({ 'answer-affects': ['vision', 'prefer-not-to-say'] })).toEqual(['answer-affects'])
  expect(wrong({ 'answer-condition': 'yes', consent: undefined })).toEqual(['consent'])
  expect(equalityAnswersForm.safeParse({ ...typed, group: 'shoe-size' }).success).toBe(false)
})

test('the profile’s figures count each member in one line at most, and the region’s shares belong to lines', () => {
  for (const group of questionGroups) {
    for (const { key, lines, several } of equalityFiguresOf(group)) {
      const questions = Object.entries(wordingOf(group).questions)
      const percent = organisation.equality!.region!.percent[key] ?? {}
      expect(Object.keys(percent).filter((line) => !Object.hasOwn(lines, line))).toEqual([])
      for (const { of } of Object.values(lines)) {
        for (const [question, answers] of Object.entries(of)) {
          const known = answersTo(questions.find(([name]) => name === question)![1]).map(
            ([name]) => name,
          )
          expect(answers.filter((answer) => !known.includes(answer))).toEqual([])
        }
      }
      if (several) continue
      const each = Object.values(lines).map(({ of }) => of)
      for (const [place, one] of each.entries()) {
        for (const other of each.slice(place + 1)) {
          const apart = Object.entries(one).some(
            ([question, answers]) =>
              other[question] && !answers.some((answer) => other[question]!.includes(answer)),
          )
          expect(apart).toBe(true)
        }
      }
    }
  }
})
