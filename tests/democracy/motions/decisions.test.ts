import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { outgoingMails } from '@/db/schema/kernel'
import { groupTerms } from '@/db/schema/people/groups'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import {
  confirmChallengeAnswer,
  proposeChallengeAnswer,
} from '@/lib/democracy/motions/challenges/answer-challenge'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import { assignDecision } from '@/lib/democracy/motions/decisions/assign-decision'
import { assignDecisionForm } from '@/lib/democracy/motions/decisions/forms'
import {
  getDecision,
  listDecisionsAtDesk,
  listOwnDecisions,
} from '@/lib/democracy/motions/decisions/read-decisions'
import { remindOfDecisions } from '@/lib/democracy/motions/decisions/remind-of-decisions'
import { reportOnDecision } from '@/lib/democracy/motions/decisions/report-on-decision'
import { answeringInWords, decisionState } from '@/lib/democracy/motions/decisions/states'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { aMember, anOfficer } from '@/tests/support/people'
import { anOpenVote, closing, members, opening, theOfficers } from './electorate'

/** Declared the morning after, on 9 March. */
const declared = addDays(closing, 1)
const treasurers = { office: 'treasurer', group: null } as const

let treasurer: PersonActor
let voters: PersonActor[]
beforeAll(async () => {
  freezeClock(opening)
  treasurer = await anOfficer('treasurer', { name: 'Tess Treasurer' })
  voters = await members(20)
})

async function aDeclaredMotion(choice: 'for' | 'against' = 'for') {
  const { chair } = await theOfficers()
  const { number } = await anOpenVote()
  for (const voter of voters) await castBallot(voter, { number, choice })
  freezeClock(declared)
  await declareResult(chair, { number })
  return number
}

/** Given to the treasurer, to be done by 30 March. */
async function anAssignedDecision() {
  const { secretary } = await theOfficers()
  const number = await aDeclaredMotion()
  await assignDecision(secretary, { number, answering: treasurers, due: '2027-03-30', why: '' })
  return number
}

async function mailsAbout(message: string, { personId }: PersonActor) {
  const all = await database().select().from(outgoingMails)
  return all.filter((mail) => mail.message === message && mail.personId === personId).length
}

const stateOf = async (number: number) => (await getDecision(treasurer, number))?.state

test('somebody answers for what was carried, reports on it, and it is done', async () => {
  const { secretary, mover } = await theOfficers()
  const number = await aDeclaredMotion()
  expect(await stateOf(number)).toBe('unassigned')
  expect(await listDecisionsAtDesk(secretary)).toMatchObject([{ number, state: 'unassigned' }])
  expect(await listDecisionsAtDesk(treasurer)).toEqual([])
  await assignDecision(secretary, { number, answering: treasurers, due: '2027-03-30', why: '' })
  expect(await mailsAbout('decision-assigned', treasurer)).toBe(1)
  expect(await listDecisionsAtDesk(secretary)).toEqual([])
  const report = { id: newId(), number, text: 'We have asked three halls.', done: false }
  await Promise.all([reportOnDecision(treasurer, report), reportOnDecision(treasurer, report)])
  await expect(reportOnDecision(mover, { ...report, id: newId() })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  expect(await getDecision(mover, number)).toMatchObject({
    state: 'open',
    mayReport: false,
    reports: [{ author: 'Tess Treasurer', text: 'We have asked three halls.', done: false }],
  })
  freezeClock(addDays(declared, 2))
  await reportOnDecision(treasurer, { number, text: 'It is booked.', done: true })
  expect(await stateOf(number)).toBe('done')
  freezeClock(atWallTime('2027-04-15'))
  expect(await stateOf(number)).toBe('done')
})

test('what was lost nobody answers for', async () => {
  const { secretary } = await theOfficers()
  const number = await aDeclaredMotion('against')
  await expect(
    assignDecision(secretary, { number, answering: treasurers, due: '2027-03-30', why: '' }),
  ).rejects.toMatchObject({ code: 'decision.not-carried' })
  expect(await getDecision(secretary, number)).toBeUndefined()
})

test('to change who or when takes a reason, is seen, and of two officers the second reads what the first did', async () => {
  const { secretary, chair, mover } = await theOfficers()
  const number = await anAssignedDecision()
  const [first] = (await getDecision(mover, number))!.history
  const later = { number, before: first!.id, answering: treasurers, due: '2027-05-01' }
  await expect(assignDecision(secretary, { ...later, why: '' })).rejects.toMatchObject({
    code: 'decision.needs-reason',
  })
  await expect(
    assignDecision(secretary, { ...later, due: '2027-03-01', why: 'Earlier' }),
  ).rejects.toMatchObject({ code: 'decision.due-past' })
  await expect(
    assignDecision(secretary, { ...later, due: '2037-03-01', why: 'Later' }),
  ).rejects.toMatchObject({ code: 'decision.due-far' })
  const tried = await Promise.allSettled([
    assignDecision(secretary, { ...later, why: 'The hall was full' }),
    assignDecision(chair, { ...later, due: '2027-06-01', why: 'It rained' }),
  ])
  expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(tried.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'moved-meanwhile' },
  })
  expect((await getDecision(mover, number))!.history).toMatchObject([
    { dueOn: '2027-03-30', why: null },
    { why: expect.stringMatching(/hall|rained/) },
  ])
})

test('a reminder goes once before and once after the day, and then those who call votes hear of it too', async () => {
  const { secretary } = await theOfficers()
  const number = await anAssignedDecision()
  const remind = async (day: string) => {
    freezeClock(atWallTime(day, '10:00'))
    await remindOfDecisions(system('daily'), {})
    await remindOfDecisions(system('daily'), {})
  }
  const [duty] = (await getDecision(treasurer, number))!.history
  const remindersTo = async ({ personId }: PersonActor) => {
    const all = await database().select().from(outgoingMails)
    const key = `decision-due/${duty!.id}/`
    return all.filter((mail) => mail.dedupeKey.startsWith(key) && mail.personId === personId).length
  }
  await remind('2027-03-22')
  expect(await remindersTo(treasurer)).toBe(0)
  await remind('2027-03-23')
  await remind('2027-03-30')
  expect(await stateOf(number)).toBe('open')
  expect(await remindersTo(treasurer)).toBe(1)
  expect(await remindersTo(secretary)).toBe(0)
  await remind('2027-03-31')
  await remind('2027-05-31')
  expect(await stateOf(number)).toBe('overdue')
  expect(await remindersTo(treasurer)).toBe(2)
  expect(await remindersTo(secretary)).toBe(1)
  expect(await listDecisionsAtDesk(secretary)).toContainEqual(
    expect.objectContaining({ number, state: 'overdue', own: false }),
  )
  expect(await listDecisionsAtDesk(treasurer)).toContainEqual(
    expect.objectContaining({ number, own: true }),
  )
  await reportOnDecision(treasurer, { number, text: 'Done at last.', done: true })
  expect(await stateOf(number)).toBe('done')
})

test('a group answers as well, as long as somebody is in it', async () => {
  const { secretary, chair } = await theOfficers()
  const number = await aDeclaredMotion()
  const organiser = await aMember({ name: 'Ora Organiser' })
  const group = 'organising' as never
  await database()
    .insert(groupTerms)
    .values({
      id: newId(),
      personId: organiser.personId,
      group,
      role: 'member',
      startsAt: opening,
      endsAt: addDays(opening, 300),
      why: 'They asked',
      appointedBy: secretary.personId,
      confirmedBy: chair.personId,
    })
  await assignDecision(secretary, {
    number,
    answering: { office: null, group },
    due: '2027-03-30',
    why: '',
  })
  expect(await mailsAbout('decision-assigned', organiser)).toBe(1)
  expect(await getDecision(organiser, number)).toMatchObject({ mayReport: true })
  // On the group's own pages from a week before, without an office, and on nobody else's.
  expect(await listOwnDecisions(organiser)).toEqual([])
  freezeClock(atWallTime('2027-03-24'))
  expect(await listOwnDecisions(organiser)).toMatchObject([{ number, state: 'open' }])
  freezeClock(atWallTime('2027-03-31'))
  expect(await listOwnDecisions(organiser)).toMatchObject([{ number, state: 'overdue' }])
  const numbers = async (viewer: PersonActor) =>
    (await listOwnDecisions(viewer)).map((decision) => decision.number)
  expect(await numbers(voters[0]!)).toEqual([])
  expect(await numbers(secretary)).not.toContain(number)
  await reportOnDecision(organiser, { number, text: 'We have met.', done: false })
  await verb('retention.run', (work) => erasePerson(work, organiser.personId))(system('daily'), {})
  expect(await getDecision(secretary, number)).toMatchObject({
    reports: [{ author: '', text: 'We have met.' }],
  })
})

test('of a result that was set aside nobody answers any more', async () => {
  const { secretary, mover } = await theOfficers()
  const number = await anAssignedDecision()
  const membershipSecretary = await anOfficer('membership-secretary')
  await challengeResult(voters[0]!, { number, text: 'The roll was wrong.' })
  const [challenge] = await database().execute<{ id: string }>(sql`
    select c.id from vote_challenges c join motion_votes v on v.id = c.vote_id
    join motions m on m.id = v.motion_id where m.number = ${number}`)
  const challengeId = challenge!.id
  await proposeChallengeAnswer(secretary, { number, challengeId, upheld: true, answer: 'It was.' })
  await confirmChallengeAnswer(membershipSecretary, { number, challengeId, confirmed: true })
  expect(await getDecision(mover, number)).toBeUndefined()
})

test.each([
  ['nobody named', undefined, undefined, 'unassigned'],
  ['due today', '2027-03-10', undefined, 'open'],
  ['due yesterday', '2027-03-09', undefined, 'overdue'],
  ['reported done', '2027-03-09', declared, 'done'],
  ['reported done, then given anew', '2027-03-20', addDays(declared, -1), 'open'],
] as const)('%s', (_what, dueOn, doneAt, state) => {
  const duty = dueOn && { dueOn, givenAt: declared }
  expect(decisionState(duty, doneAt, '2027-03-10')).toBe(state)
})

test('an office and a group are named as people name them', () => {
  expect(answeringInWords(treasurers)).toBe('the Treasurer')
  expect(answeringInWords({ office: 'co-chair', group: null })).toBe('the Co-Chairs')
  const form = { number: '1', dueDay: '30', dueMonth: '3', dueYear: '2027' }
  expect(
    assignDecisionForm.parse({ ...form, before: '', answering: 'office/co-chair' }),
  ).toMatchObject({ answering: { office: 'co-chair', group: null }, due: '2027-03-30', why: '' })
  expect(assignDecisionForm.safeParse({ ...form, answering: 'office/king' }).success).toBe(false)
})
