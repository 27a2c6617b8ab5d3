import '@/tests/support/database'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { handCounts, motionVotes } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { getChairedMeeting, getRunningMeeting } from '@/lib/democracy/meetings/running/read-running'
import { castInMeeting } from '@/lib/democracy/meetings/votes/cast-in-meeting'
import { closeVote } from '@/lib/democracy/meetings/votes/close-vote'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import { handCountForm } from '@/lib/democracy/meetings/votes/forms'
import type { PutToVote } from '@/lib/democracy/meetings/votes/meeting-vote'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { appointTellers } from '@/lib/democracy/meetings/votes/tellers'
import { withdrawVote } from '@/lib/democracy/meetings/votes/withdraw-vote'
import { writeHandCount } from '@/lib/democracy/meetings/votes/write-hand-count'
import { proposeChallengeAnswer } from '@/lib/democracy/motions/challenges/answer-challenge'
import { challengeResult } from '@/lib/democracy/motions/challenges/challenge-result'
import {
  listChallengesAtDesk,
  listVoteChallenges,
} from '@/lib/democracy/motions/challenges/read-challenges'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { recordEnvelope } from '@/lib/democracy/motions/paper-votes/record-envelope'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chair: PersonActor
let mover: PersonActor
let seconder: PersonActor
let tellers: [PersonActor, PersonActor]
let number: number
let motion: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  mover = await aMember()
  seconder = await aMember()
  tellers = [await aMember({ name: 'Ted One' }), await aMember({ name: 'Ted Two' })]
  motion = (await moveMotion(mover, { title: 'Warm homes', text: 'We ask for warm homes.' })).number
  await secondMotion(seconder, { number: motion })
  number = await aCalledMeeting(secretary, startsAt)
  await addAgendaItem(secretary, anItem({ number, motion }))
  freezeClock(startsAt)
  await openMeeting(chair, { number })
  for (const one of [chair, mover, seconder, ...tellers]) await checkIn(one, { number })
  const { agenda } = (await getMeeting(mover, number))!
  await goToItem(chair, { itemId: agenda[2]!.id })
})
afterEach(thawClock)

const numberOf = (who: PersonActor) => who.member!.number
const appoint = (first: PersonActor, second: PersonActor, by = secretary) =>
  appointTellers(by, { number, first: numberOf(first), second: numberOf(second) })
const put = (what: PutToVote = { about: 'motion', motion }, by = chair) =>
  putToVote(by, { number, ...what, kind: 'hands', majority: 'simple', minutes: 5 })
const count = (who: PersonActor, voteId: string, figures: [number, number, number], round = 1) => {
  const [inFavour, against, abstained] = figures
  return writeHandCount(who, { number, voteId, round, for: inFavour, against, abstained })
}
const later = () => freezeClock(new Date(now().getTime() + 1000))

test('two tellers are there, are two, and are neither in the chair nor for or against by name', async () => {
  await expect(put()).rejects.toEqual(refused('tellers.missing'))
  await expect(appoint(tellers[0], tellers[0])).rejects.toEqual(refused('tellers.two'))
  await expect(appoint(chair, tellers[0])).rejects.toEqual(refused('tellers.chair'))
  await expect(appoint(tellers[0], secretary)).rejects.toEqual(refused('tellers.chair'))
  await expect(appoint(tellers[0], await aMember())).rejects.toEqual(refused('tellers.not-here'))
  await expect(appoint(tellers[0], tellers[1], mover)).rejects.toEqual(refused('not-allowed'))
  await appoint(mover, tellers[0])
  await expect(put()).rejects.toEqual(refused('tellers.took-sides'))
  await appoint(tellers[0], seconder)
  await expect(put()).rejects.toEqual(refused('tellers.took-sides'))
  await appoint(...tellers)
  const { voteId } = await put()
  await expect(appoint(mover, tellers[0])).rejects.toEqual(refused('tellers.counting'))
  await expect(count(mover, voteId, [1, 0, 0])).rejects.toEqual(refused('not-allowed'))
  await expect(count(chair, voteId, [1, 0, 0])).rejects.toEqual(refused('not-allowed'))
  await expect(castInMeeting(mover, { number, voteId, choice: 'for' })).rejects.toEqual(
    refused('vote.by-hands'),
  )
  await expect(closeVote(chair, { number, voteId })).rejects.toEqual(refused('vote.by-hands'))
  await expect(
    recordEnvelope(secretary, { number: motion, member: numberOf(mover) }),
  ).rejects.toEqual(refused('vote.by-hands'))
})

test('equal figures are the result, and no figures of one are told before both are in', async () => {
  await appoint(...tellers)
  const { voteId } = await put()
  later()
  await count(tellers[0], voteId, [4, 1, 0])
  await expect(count(tellers[0], voteId, [4, 1, 0])).rejects.toEqual(refused('hands.written'))
  await expect(declareInMeeting(chair, { number, voteId })).rejects.toEqual(
    refused('hands.not-counted'),
  )
  const other = await getRunningMeeting(tellers[1], number)
  expect(other!.telling).toEqual({ round: 1, written: false })
  expect((await getRunningMeeting(tellers[0], number))!.telling).toEqual({
    round: 1,
    written: true,
  })
  expect((await getRunningMeeting(mover, number))!.telling).toBeUndefined()
  // Neither on anybody's page nor in the audit log.
  for (const seen of [other!.live, (await getChairedMeeting(chair, number))!.live])
    expect(seen.vote).not.toHaveProperty('count')
  const entries = await database().select().from(auditEntries)
  const written = entries.find(({ action }) => action === 'meeting-vote.hands-counted')
  expect(written!.detail).toEqual({ number, round: 1, agreed: false })
  await count(tellers[1], voteId, [4, 1, 0])
  await expect(count(tellers[1], voteId, [3, 2, 0])).rejects.toEqual(refused('vote.closed'))
  await expect(withdrawVote(chair, { number, voteId })).rejects.toEqual(refused('vote.closed'))
  await declareInMeeting(chair, { number, voteId })
  expect(await getMotionResult(visitor, motion)).toMatchObject({
    headline: 'Carried, by 4 votes to 1',
    kind: 'hands',
    cast: 5,
    roll: 5,
  })
  await closeMeeting(chair, { number })
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain(
    `by a show of hands, which two tellers counted alike: Motion ${motion}: Warm homes. 5 could vote. Carried, by 4 votes to 1.`,
  )
})

test('unequal figures are counted again, by both, and a late press of the first count is not taken for the second', async () => {
  await appoint(...tellers)
  const { voteId } = await put({ about: 'procedure', question: 'That we have a break' })
  later()
  await count(tellers[0], voteId, [4, 1, 0])
  await count(tellers[1], voteId, [3, 1, 1])
  expect((await getRunningMeeting(tellers[0], number))!.telling).toEqual({
    round: 2,
    written: false,
  })
  await expect(count(tellers[1], voteId, [4, 1, 0], 1)).rejects.toEqual(refused('hands.again'))
  await expect(closeMeeting(chair, { number })).rejects.toEqual(refused('meeting.vote-open'))
  await count(tellers[1], voteId, [3, 2, 0], 2)
  await count(tellers[0], voteId, [3, 2, 0], 2)
  await declareInMeeting(chair, { number, voteId })
  const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
  expect(vote!.declaredCount).toEqual({ for: 3, against: 2, abstained: 0 })
})

test('both tellers write at the same moment, twice each: one count of two, and one result', async () => {
  await appoint(...tellers)
  for (let round = 0; round < 4; round += 1) {
    const { voteId } = await put({ about: 'procedure', question: 'That we go on' })
    later()
    const presses = await Promise.allSettled(
      [...tellers, ...tellers].map((who) => count(who, voteId, [2, 2, 1])),
    )
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await database().$count(handCounts, eq(handCounts.voteId, voteId))).toBe(2)
    await declareInMeeting(chair, { number, voteId })
    const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
    expect(vote).toMatchObject({ outcome: 'lost', declaredCount: { for: 2, against: 2 } })
  }
})

test('more hands than members who can vote are not written down, and nor is what is no number', async () => {
  await appoint(...tellers)
  const { voteId } = await put()
  later()
  await expect(count(tellers[0], voteId, [5, 1, 0])).rejects.toEqual(refused('hands.too-many'))
  for (const wrong of ['-1', '1.5', 'many', '', '1e3', '999999999999']) {
    const typed = { number: '1', voteId, round: '1', for: '1', against: '0', abstained: wrong }
    expect(handCountForm.safeParse(typed).error!.issues[0]!.path).toEqual(['abstained'])
  }
  // Nobody agrees for an hour: it is withdrawn, and the motion is where it was.
  await count(tellers[0], voteId, [1, 0, 0])
  freezeClock(new Date(now().getTime() + 2 * 60 * 60_000))
  await withdrawVote(chair, { number, voteId })
  await expect(count(tellers[1], voteId, [1, 0, 0])).rejects.toEqual(refused('vote.closed'))
  await put()
})

test('hands are not withdrawn by whoever moved or seconded it, nor once a teller has written; what is withdrawn is in the minutes', async () => {
  const other = { ...chair, mergedIds: [mover.personId] }
  await appoint(...tellers)
  const lost = await put()
  later()
  await expect(withdrawVote(other, { number, voteId: lost.voteId })).rejects.toEqual(
    refused('hands.took-sides'),
  )
  await withdrawVote(chair, { number, voteId: lost.voteId })
  const { voteId } = await put()
  later()
  await expect(count(tellers[0], voteId, [0, 0, 0])).rejects.toEqual(refused('hands.none'))
  await count(tellers[0], voteId, [1, 3, 0])
  await expect(withdrawVote(chair, { number, voteId })).rejects.toEqual(
    refused('hands.being-counted'),
  )
  await count(tellers[1], voteId, [1, 3, 0])
  await declareInMeeting(chair, { number, voteId })
  await closeMeeting(chair, { number })
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain(
    `Put to a show of hands: Motion ${motion}: Warm homes. 5 could vote. It was withdrawn before the tellers agreed.`,
  )
})

test('whoever counted hands declares nothing, whoever the tellers are by then, and like whoever put it answers no challenge', async () => {
  const other = await anOfficer('co-chair', { seat: 2 })
  const treasurer = await anOfficer('treasurer')
  await checkIn(other, { number })
  await appoint(other, tellers[0])
  const { voteId } = await put({ about: 'motion', motion }, secretary)
  later()
  await count(other, voteId, [4, 1, 0])
  await count(tellers[0], voteId, [4, 1, 0])
  await appoint(...tellers)
  await expect(declareInMeeting(other, { number, voteId })).rejects.toEqual(
    refused('hands.counted-by-you'),
  )
  await declareInMeeting(chair, { number, voteId })
  await challengeResult(mover, { number: motion, text: 'There were more hands.' })
  const { shown } = (await listVoteChallenges(mover, motion))!
  const answer = { number: motion, challengeId: shown[0]!.id, upheld: false, answer: 'No.' }
  for (const officer of [chair, secretary, other])
    await expect(proposeChallengeAnswer(officer, answer)).rejects.toEqual(
      refused('challenge.has-part'),
    )
  expect(await listChallengesAtDesk(other)).toEqual([])
  expect(await listChallengesAtDesk(treasurer)).toHaveLength(1)
})
