import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { rollEntries, rollMarks } from '@/db/schema/democracy/motions'
import { affiliateDelegates, delegateVotes } from '@/db/schema/movement/affiliates'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { attendanceKeptDays } from '@/lib/democracy/meetings/states'
import { castInMeeting } from '@/lib/democracy/meetings/votes/cast-in-meeting'
import { closeVote } from '@/lib/democracy/meetings/votes/close-vote'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { listMeetingResults } from '@/lib/democracy/meetings/votes/read-results'
import type { VoteChoice } from '@/lib/democracy/motions/states'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { getOwnAffiliate } from '@/lib/movement/affiliates/contact/read-own-affiliate'
import { acceptDelegation } from '@/lib/movement/affiliates/delegates/answer'
import { checkInDelegate } from '@/lib/movement/affiliates/delegates/check-in-delegate'
import { eraseDelegateArrivals } from '@/lib/movement/affiliates/delegates/erase-delegates'
import { nameDelegate } from '@/lib/movement/affiliates/delegates/name-delegate'
import {
  countDelegateVotes,
  getDelegateVote,
} from '@/lib/movement/affiliates/delegates/read-delegate-votes'
import { getOwnDelegation } from '@/lib/movement/affiliates/delegates/read-delegates'
import { removeDelegate } from '@/lib/movement/affiliates/delegates/remove-delegate'
import { voteAsDelegate } from '@/lib/movement/affiliates/delegates/vote-as-delegate'
import { anAffiliate } from '@/tests/support/affiliates'
import { freshDatabase } from '@/tests/support/database'
import { mailsTo } from '@/tests/support/mails'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

let chair: PersonActor
let member: PersonActor
let token: string
let number: number

beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2026-06-10', '10:00'))
  chair = await anOfficer('co-chair')
  const secretary = await anOfficer('secretary')
  member = await aMember()
  token = (await anAffiliate([secretary, chair], 'tenants@post.example')).token
  number = await aCalledMeeting(secretary, addDays(now(), 10))
})
afterEach(thawClock)

const later = (seconds: number) => freezeClock(new Date(now().getTime() + seconds * 1000))

async function aDelegate(name: string) {
  const email = `${name.toLowerCase()}@branch.example`
  await nameDelegate(visitor, { token, name, email })
  const [mail] = await mailsTo(email)
  const own = mail!.props.link!.split('/').at(-1)!
  await acceptDelegation(visitor, { token: own })
  return { own, credential: (await getOwnDelegation(own))!.credential! }
}

async function opens() {
  freezeClock(addDays(now(), 10))
  await openMeeting(chair, { number })
  await checkIn(member, { number })
}

async function putQuestion() {
  const { voteId } = await putToVote(chair, {
    number,
    about: 'procedure',
    question: 'That we have a break',
    kind: 'confidential',
    majority: 'simple',
    minutes: 5,
  })
  later(1)
  return voteId
}

async function declares(voteId: string) {
  later(90)
  await closeVote(chair, { number, voteId })
  await declareInMeeting(chair, { number, voteId })
  const [result] = await listMeetingResults(member, number)
  return result!
}

const says = (own: string, voteId: string, choice: VoteChoice) =>
  voteAsDelegate(visitor, { token: own, voteId, choice })

test('delegates who are there are counted apart, once each however often they send it, and nothing of them is in the result or on the roll', async () => {
  const [ada, bea] = [await aDelegate('Ada'), await aDelegate('Bea')]
  await opens()
  const voteId = await putQuestion()
  expect(await getDelegateVote(ada.own)).toBeUndefined()
  await expect(says(ada.own, voteId, 'against')).rejects.toEqual(refused('affiliate.not-here'))
  for (const { credential } of [ada, bea]) await checkInDelegate(chair, { number, credential })
  expect(await getDelegateVote(ada.own)).toEqual({
    meeting: number,
    vote: { id: voteId, words: 'That we have a break' },
    own: undefined,
  })
  const both = await Promise.allSettled([
    says(ada.own, voteId, 'against'),
    says(ada.own, voteId, 'for'),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await says(bea.own, voteId, 'abstain')
  await castInMeeting(member, { number, voteId, choice: 'for' })
  expect(await database().$count(rollEntries, eq(rollEntries.voteId, voteId))).toBe(1)
  expect(await database().$count(rollMarks, eq(rollMarks.voteId, voteId))).toBe(1)
  const result = await declares(voteId)
  expect(result.count).toMatchObject({ for: 1, against: 0, abstained: 0 })
  const counted = (await countDelegateVotes([voteId])).get(voteId)!
  expect(counted.for + counted.against).toBe(1)
  expect(counted.abstain).toBe(1)
  await expect(says(bea.own, voteId, 'for')).rejects.toEqual(refused('vote.closed'))
  expect(await getDelegateVote(ada.own)).toEqual({ meeting: number })
})

test('nobody reads how delegates stand before the vote is declared', async () => {
  const { own, credential } = await aDelegate('Ada')
  await opens()
  const voteId = await putQuestion()
  await checkInDelegate(chair, { number, credential })
  await says(own, voteId, 'against')
  expect(await countDelegateVotes([voteId])).toEqual(new Map())
  await castInMeeting(member, { number, voteId, choice: 'for' })
  await declares(voteId)
  expect((await countDelegateVotes([voteId])).get(voteId)).toEqual({
    for: 0,
    against: 1,
    abstain: 0,
  })
})

test('a place has one say in a vote, also when its delegate is removed and somebody else named while it is open', async () => {
  const ada = await aDelegate('Ada')
  await opens()
  const closed = await putQuestion()
  await checkInDelegate(chair, { number, credential: ada.credential })
  await says(ada.own, closed, 'against')
  await castInMeeting(member, { number, voteId: closed, choice: 'for' })
  await declares(closed)
  const voteId = await putQuestion()
  await says(ada.own, voteId, 'against')
  const [first] = (await getOwnAffiliate(token))!.delegates
  await removeDelegate(visitor, { token, delegateId: first!.id })
  const bea = await aDelegate('Bea')
  await checkInDelegate(chair, { number, credential: bea.credential })
  await says(bea.own, voteId, 'against')
  await castInMeeting(member, { number, voteId, choice: 'for' })
  await declares(voteId)
  const counts = await countDelegateVotes([closed, voteId])
  expect([closed, voteId].map((id) => counts.get(id)?.against)).toEqual([1, 1])
})

test('a lapsed affiliation has no say', async () => {
  const { own, credential } = await aDelegate('Ada')
  await opens()
  const voteId = await putQuestion()
  await checkInDelegate(chair, { number, credential })
  freezeClock(atWallTime('2026-09-01', '10:00'))
  await expect(says(own, voteId, 'for')).rejects.toEqual(refused('affiliate.lapsed'))
})

test('what was said stays in the count, and who it was is forgotten with who was there, or when they are no delegate any more', async () => {
  const [ada, bea] = [await aDelegate('Ada'), await aDelegate('Bea')]
  await opens()
  const voteId = await putQuestion()
  for (const { credential } of [ada, bea]) await checkInDelegate(chair, { number, credential })
  await says(ada.own, voteId, 'for')
  await says(bea.own, voteId, 'for')
  await castInMeeting(member, { number, voteId, choice: 'for' })
  await declares(voteId)
  await closeMeeting(chair, { number })
  const [first] = (await getOwnAffiliate(token))!.delegates
  await removeDelegate(visitor, { token, delegateId: first!.id })
  // The email that says so begins with their id, and leads to no vote.
  const left = await database().select().from(delegateVotes)
  expect(left.map(({ placeId }) => placeId)).not.toContain(first!.id)
  freezeClock(addDays(now(), attendanceKeptDays + 1))
  await eraseDelegateArrivals(system('daily'), {})
  const rows = await database().select().from(delegateVotes)
  expect(rows.map(({ delegateId }) => delegateId)).toEqual([null, null])
  const places = await database().select({ id: affiliateDelegates.id }).from(affiliateDelegates)
  for (const { id } of places) expect(rows.map(({ placeId }) => placeId)).not.toContain(id)
  expect((await countDelegateVotes([voteId])).get(voteId)!.for).toBe(2)
})
