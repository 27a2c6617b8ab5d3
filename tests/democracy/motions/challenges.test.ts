import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listWaiting } from '@/app/desk/waiting/list-waiting'
import { database } from '@/db/client'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import {
  confirmChallengeAnswer,
  proposeChallengeAnswer,
} from '@/lib/democracy/motions/challenges/answer-challenge'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import { listVoteChallenges } from '@/lib/democracy/motions/challenges/read-challenges'
import { writeComment } from '@/lib/democracy/motions/comments/write-comment'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { getMotion } from '@/lib/democracy/motions/read'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'
import { asOwner } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aMember, anOfficer } from '@/tests/support/people'
import { anOpenVote, closes, closing, opening, theOfficers } from './electorate'

let chair: PersonActor
let secretary: PersonActor
let otherChair: PersonActor
let treasurer: PersonActor
let member: PersonActor
const refused = (code: string) => expect.objectContaining({ code })
const text = 'Three members told me that they could not open the page.'

beforeAll(async () => {
  ;({ secretary, chair } = await theOfficers())
  otherChair = await anOfficer('co-chair', { seat: 2 })
  treasurer = await anOfficer('treasurer')
  member = await aMember()
})
beforeEach(() => freezeClock(opening))

/** Declared by the first chair, with one vote for and one against. */
async function aDeclaredVote() {
  const { number, voteId } = await anOpenVote()
  await castBallot(member, { number, choice: 'against' })
  await castBallot(treasurer, { number, choice: 'for' })
  freezeClock(closing)
  await declareResult(chair, { number })
  return { number, voteId }
}

async function challenged(number: number) {
  await challengeResult(member, { number, text })
  const { shown } = (await listVoteChallenges(member, number))!
  return shown.at(-1)!.id
}

test('any member challenges a result until the last day for it, once at a time', async () => {
  const { number: running } = await anOpenVote()
  await expect(challengeResult(member, { number: running, text })).rejects.toEqual(
    refused('challenge.not-declared'),
  )
  const { number } = await aDeclaredVote()
  const twice = await Promise.allSettled(
    [1, 2].map(() => challengeResult(member, { number, text })),
  )
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'challenge.open-already' },
  })
  freezeClock(addDays(closing, organisation.rules.voteChallengeDays))
  await expect(challengeResult(treasurer, { number, text })).rejects.toEqual(
    refused('challenge.too-late'),
  )
})

test('whoever declared it, moved it or made the challenge answers nothing; two others do, and the result stands', async () => {
  const { number } = await aDeclaredVote()
  const challengeId = await challenged(number)
  const answer = { number, challengeId, upheld: false, answer: 'The page was open to them.' }
  await expect(proposeChallengeAnswer(chair, answer)).rejects.toEqual(refused('challenge.has-part'))
  await expect(proposeChallengeAnswer(member, answer)).rejects.toEqual(refused('not-allowed'))
  const todo = async (officer: PersonActor) =>
    (await listWaiting(officer))
      .flatMap(({ rows }) => rows)
      .find(({ key }) => key === `challenge-${challengeId}`)?.todo
  expect(await todo(treasurer)).toBe('Answer it')
  expect(await todo(chair)).toBeUndefined()
  await proposeChallengeAnswer(treasurer, answer)
  expect(await todo(treasurer)).toBeUndefined()
  expect(await todo(secretary)).toBe('Confirm the answer')
  const confirm = { number, challengeId, confirmed: true }
  await expect(confirmChallengeAnswer(treasurer, confirm)).rejects.toEqual(refused('two-people'))
  // Until it is confirmed, an answer is between the officers.
  expect((await listVoteChallenges(member, number))!.shown).toMatchObject([{ answer: null }])
  expect((await listVoteChallenges(secretary, number))!).toMatchObject({
    recount: { same: true, count: { for: 1, against: 1, abstained: 0 } },
    shown: [{ answer: 'The page was open to them.' }],
  })
  const both = await Promise.allSettled([
    confirmChallengeAnswer(secretary, confirm),
    confirmChallengeAnswer(otherChair, confirm),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await listVoteChallenges(member, number))!.shown).toMatchObject([
    { answered: true, upheld: false, answer: 'The page was open to them.' },
  ])
  const mail = (await mailsTo(member.email!)).find(
    (one) => one.message === 'vote-challenge-answered',
  )
  expect(mail).toMatchObject({ props: { upheld: false } })
  expect(await getMotionResult(visitor, number)).toMatchObject({ outcome: 'lost' })
})

test('upheld by two officers, a result is set aside, the motion waits anew, and all are told', async () => {
  const { number } = await aDeclaredVote()
  const challengeId = await challenged(number)
  const answer = { number, challengeId, upheld: true, answer: 'The page was down for an hour.' }
  await proposeChallengeAnswer(treasurer, answer)
  await confirmChallengeAnswer(secretary, { number, challengeId, confirmed: false })
  await proposeChallengeAnswer(secretary, answer)
  await confirmChallengeAnswer(otherChair, { number, challengeId, confirmed: true })
  expect(await getMotionResult(visitor, number)).toBeUndefined()
  expect(await getMotion(member, number)).toMatchObject({
    state: 'seconded',
    vote: undefined,
    setAside: [{ outcome: 'lost', answer: 'The page was down for an hour.' }],
  })
  const told = (await mailsTo(treasurer.email!)).map(({ message }) => message)
  expect(told).toContain('vote-set-aside')
  const again = { number, majority: 'simple', kind: 'open' } as const
  const opens = { date: '2027-03-09', time: '20:00' }
  await callVote(secretary, { ...again, opens, closes: { ...closes, date: '2027-03-20' } })
  // The vote that was set aside opened long ago; until this one does members talk about the motion.
  await writeComment(member, { number, text: 'And now?' })
  freezeClock(addDays(closing, 1))
  await castBallot(member, { number, choice: 'for' })
})

test('a recount of rows that somebody changed does not agree with what was declared', async () => {
  const { number, voteId } = await aDeclaredVote()
  await asOwner(async (db) => {
    await db.execute(sql`alter table ballots disable trigger user`)
    await db.execute(sql`update ballots set choice = 'for' where vote_id = ${voteId}`)
    await db.execute(sql`alter table ballots enable trigger user`)
  })
  expect((await listVoteChallenges(secretary, number))!.recount).toMatchObject({ same: false })
  expect(await database().execute(sql`select 1 as up`)).toHaveLength(1)
})
