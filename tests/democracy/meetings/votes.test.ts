import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { meetings } from '@/db/schema/democracy/meetings'
import { ballots, motionVotes, rollEntries, rollMarks } from '@/db/schema/democracy/motions'
import { auditEntries } from '@/db/schema/kernel'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { leaveMeeting } from '@/lib/democracy/meetings/running/leave-meeting'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { readLive } from '@/lib/democracy/meetings/running/read-live'
import { getRunningMeeting } from '@/lib/democracy/meetings/running/read-running'
import { castInMeeting, castOptionsInMeeting } from '@/lib/democracy/meetings/votes/cast-in-meeting'
import { closeVote, closeVoteInTime } from '@/lib/democracy/meetings/votes/close-vote'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import { putToVoteForm } from '@/lib/democracy/meetings/votes/forms'
import { listWhatCanBePut } from '@/lib/democracy/meetings/votes/list-what-can-be-put'
import { type PutToVote, shortestVoteSeconds } from '@/lib/democracy/meetings/votes/meeting-vote'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { listMeetingResults } from '@/lib/democracy/meetings/votes/read-results'
import { withdrawVote } from '@/lib/democracy/meetings/votes/withdraw-vote'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { secondAmendment } from '@/lib/democracy/motions/amendments/second-amendment'
import { withdrawAmendment } from '@/lib/democracy/motions/amendments/withdraw-amendment'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getPaperVotes } from '@/lib/democracy/motions/paper-votes/read-paper-votes'
import { recordEnvelope } from '@/lib/democracy/motions/paper-votes/record-envelope'
import { getMotion } from '@/lib/democracy/motions/read'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import type { VoteChoice } from '@/lib/democracy/motions/states'
import { queryVoteRoll } from '@/lib/democracy/motions/vote-roll/query-vote-roll'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer, aPerson } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })
const startsAt = atWallTime('2027-03-15', '19:00')

let secretary: PersonActor
let chair: PersonActor
let members: PersonActor[]
let mover: PersonActor
let seconder: PersonActor
let number: number
let motion: number
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  members = await Promise.all(
    ['Ada Wren', 'Bo Finch', 'Cy Crane', 'Di Heron'].map((name) => aMember({ name })),
  )
  ;[mover, seconder] = members as [PersonActor, PersonActor]
  motion = (await moveMotion(mover, { title: 'Warm homes', text: 'We ask for warm homes.' })).number
  await secondMotion(seconder, { number: motion })
  number = await aCalledMeeting(secretary, startsAt)
  await addAgendaItem(secretary, anItem({ number, motion }))
  freezeClock(startsAt)
  await openMeeting(chair, { number })
  for (const one of members.slice(0, 3)) await checkIn(one, { number })
  const { agenda } = (await getMeeting(mover, number))!
  await goToItem(chair, { itemId: agenda[2]!.id })
})
afterEach(thawClock)

const put = (what: PutToVote, given: { kind?: 'open' | 'confidential'; by?: PersonActor } = {}) =>
  putToVote(given.by ?? chair, {
    number,
    ...what,
    kind: given.kind ?? 'confidential',
    majority: 'simple',
    minutes: 5,
  })
const putMotion = (kind?: 'open' | 'confidential') => put({ about: 'motion', motion }, { kind })
const question = { about: 'procedure' as const, question: 'That we have a break' }
const later = (seconds: number) => freezeClock(new Date(now().getTime() + seconds * 1000))
const cast = (who: PersonActor, voteId: string, choice: VoteChoice = 'for') =>
  castInMeeting(who, { number, voteId, choice })
async function live() {
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  return (await readLive(meeting!.id))!
}

test('those who are there and on the roll vote on a motion; its result is the meeting’s and the motion’s, and stands in the minutes', async () => {
  const { options } = (await listWhatCanBePut(chair, number))!
  expect(options).toEqual([{ motion, title: 'Warm homes', amendment: null, now: true }])
  const { voteId } = await putMotion()
  later(1)
  await checkIn(members[3]!, { number })
  await cast(members[0]!, voteId)
  await cast(members[1]!, voteId, 'against')
  await expect(cast(members[1]!, voteId)).rejects.toEqual(refused('vote.already-voted'))
  // Whoever left after it was opened still votes in it; whoever came later does not, and hears why.
  await leaveMeeting(members[2]!, { number })
  await cast(members[2]!, voteId)
  await expect(cast(members[3]!, voteId)).rejects.toEqual(refused('vote.came-later'))
  const outsider = await aMember()
  await expect(cast(outsider, voteId)).rejects.toEqual(refused('vote.meeting-not-yours'))
  const { vote } = (await getRunningMeeting(members[3]!, number))!.own
  expect(vote).toEqual({ id: voteId, onRoll: false, marked: false, choice: undefined })
  expect((await getRunningMeeting(members[0]!, number))!.own.vote).toMatchObject({ marked: true })
  // Nothing partial: neither figures nor how many have voted.
  expect((await live()).vote).toEqual({
    id: voteId,
    words: `Motion ${motion}: Warm homes`,
    motion,
    kind: 'confidential',
    majority: 'simple',
    opensAt: expect.any(String),
    closesAt: expect.any(String),
    closed: false,
    roll: 3,
  })
  await expect(closeMeeting(chair, { number })).rejects.toEqual(refused('meeting.vote-open'))
  await expect(declareInMeeting(chair, { number, voteId })).rejects.toEqual(
    refused('vote.not-closed'),
  )
  later(shortestVoteSeconds)
  await closeVote(secretary, { number, voteId })
  await expect(declareInMeeting(secretary, { number, voteId })).rejects.toEqual(
    refused('not-allowed'),
  )
  await declareInMeeting(chair, { number, voteId })
  expect((await live()).vote).toMatchObject({ closed: true, result: 'Carried, by 2 votes to 1' })
  expect(await getMotionResult(visitor, motion)).toMatchObject({
    headline: 'Carried, by 2 votes to 1',
    roll: 3,
    cast: 3,
    inMeeting: true,
  })
  expect(await getMotion(mover, motion)).toMatchObject({ state: 'decided' })
  const { agenda } = (await getMeeting(mover, number))!
  await goToItem(chair, { itemId: agenda[0]!.id })
  expect((await live()).vote).toBeUndefined()
  await closeMeeting(chair, { number })
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain(
    `Put to the vote by a confidential vote: Motion ${motion}: Warm homes. 3 could vote.\n\nCarried`.replace(
      '\n\n',
      ' ',
    ),
  )
})

test('an open vote can be changed until it is closed, and its names are in the minutes', async () => {
  const { voteId } = await putMotion('open')
  later(1)
  await cast(members[0]!, voteId, 'against')
  await cast(members[0]!, voteId, 'for')
  expect((await getRunningMeeting(members[0]!, number))!.own.vote).toMatchObject({ choice: 'for' })
  expect(JSON.stringify(await live())).not.toContain('Ada')
  later(shortestVoteSeconds)
  await closeVote(chair, { number, voteId })
  await expect(cast(members[0]!, voteId, 'against')).rejects.toEqual(refused('vote.closed'))
  await declareInMeeting(chair, { number, voteId })
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain('For: Ada Wren.')
  expect(await listMeetingResults(members[3]!, number)).toMatchObject([
    { motion, amendment: null, named: [{ name: 'Ada Wren', choice: 'for' }] },
  ])
})

test('how a meeting voted on amendments and procedure is read on its page by those whom it is for, once it is declared', async () => {
  const { version } = (await getMotion(mover, motion))!
  await moveAmendment(members[2]!, {
    number: motion,
    version: version.number,
    paragraphs: new Map([[0, 'We ask for warm, dry homes.']]),
    added: '',
  })
  await secondAmendment(mover, { number: motion, amendment: 1 })
  const { voteId } = await put({ about: 'amendment', motion, amendment: 1 })
  later(1)
  for (const one of members.slice(0, 3)) await cast(one, voteId)
  await closeVote(chair, { number, voteId })
  expect(await listMeetingResults(mover, number)).toEqual([])
  await declareInMeeting(chair, { number, voteId })
  const { voteId: breakId } = await put(question)
  later(1)
  for (const one of members.slice(0, 3)) await cast(one, breakId, 'against')
  await closeVote(chair, { number, voteId: breakId })
  await declareInMeeting(chair, { number, voteId: breakId })
  expect(await listMeetingResults(mover, number)).toMatchObject([
    { id: voteId, motion, amendment: 1, result: 'Carried, by 3 votes to 0', named: [] },
    { id: breakId, motion: null, words: 'That we have a break', result: 'Lost, by 0 votes to 3' },
  ])
  const stranger = await aPerson()
  expect(await listMeetingResults(stranger, number)).toEqual([])
  expect(await listMeetingResults(visitor, number)).toEqual([])
  const { list } = await getAmendments(mover, (await getMotion(mover, motion))!)
  expect(list[0]!.decidedIn).toMatchObject({ meeting: number, vote: voteId, count: { for: 3 } })
})

test('a vote closes while fifty cast: what was accepted is counted, and nothing else; the chairs close and declare it twice', async () => {
  const { voteId } = await (async () => {
    const crowd = await Promise.all(Array.from({ length: 50 }, () => aMember()))
    members = crowd
    // They joined the meeting’s roll late; the roll of a meeting is what it was at its opening.
    await closeMeeting(chair, { number })
    const next = await aCalledMeeting(secretary, atWallTime('2027-03-29', '19:00'))
    number = next
    freezeClock(atWallTime('2027-03-29', '19:00'))
    await openMeeting(chair, { number })
    for (const one of crowd) await checkIn(one, { number })
    return put(question)
  })()
  later(shortestVoteSeconds)
  const votes = members.map((who) => cast(who, voteId))
  await Promise.any(votes)
  const closing = [chair, secretary, chair].map((who) => closeVote(who, { number, voteId }))
  const settled = await Promise.allSettled(votes)
  await Promise.all(closing)
  const accepted = settled.filter(({ status }) => status === 'fulfilled').length
  for (const one of settled)
    if (one.status === 'rejected') expect(one.reason).toEqual(refused('vote.closed'))
  const marks = await database().$count(rollMarks, eq(rollMarks.voteId, voteId))
  const box = await database().$count(ballots, eq(ballots.voteId, voteId))
  expect([marks, box]).toEqual([accepted, accepted])
  const declared = await Promise.allSettled(
    [chair, chair].map((who) => declareInMeeting(who, { number, voteId })),
  )
  expect(declared.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [vote] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
  expect(vote!.declaredCount).toEqual({ for: accepted, against: 0, abstained: 0 })
})

test('whoever checks in while a vote is opened is on its roll and can vote, or is not and hears that they came later', async () => {
  const late = members[3]!
  for (let round = 0; round < 6; round += 1) {
    const [, { voteId }] = await Promise.all([checkIn(late, { number }), put(question)])
    later(1)
    const own = and(eq(rollEntries.voteId, voteId), eq(rollEntries.personId, late.personId))
    const onRoll = (await database().$count(rollEntries, own)) > 0
    const voted = await Promise.allSettled([cast(late, voteId)])
    expect(voted[0].status).toBe(onRoll ? 'fulfilled' : 'rejected')
    await cast(members[0]!, voteId)
    later(shortestVoteSeconds)
    await closeVote(chair, { number, voteId })
    await declareInMeeting(chair, { number, voteId })
    await leaveMeeting(late, { number })
  }
})

test('one thing at a time, with a quorum, and only what can be decided here', async () => {
  await expect(put(question, { by: mover })).rejects.toEqual(refused('not-allowed'))
  const presses = await Promise.allSettled([put(question), put(question, { by: secretary })])
  expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(putMotion()).rejects.toEqual(refused('vote.one-at-a-time'))
  const { id } = (await live()).vote!
  later(1)
  await withdrawVote(chair, { number, voteId: id })
  await expect(cast(mover, id)).rejects.toEqual(refused('vote.closed'))
  const other = (await moveMotion(mover, { title: 'Buses', text: 'We ask for buses.' })).number
  await secondMotion(seconder, { number: other })
  await expect(put({ about: 'motion', motion: other })).rejects.toEqual(
    refused('vote.not-on-agenda'),
  )
  await expect(
    putToVote(chair, {
      number,
      about: 'motion',
      motion,
      kind: 'open',
      majority: 'present',
      minutes: 5,
    }),
  ).rejects.toEqual(refused('vote.other-majority'))
  for (const one of members.slice(0, 3)) await leaveMeeting(one, { number })
  await expect(put(question)).rejects.toEqual(refused('vote.no-quorum'))
})

test('a motion in a meeting’s vote is withdrawn, changed and declared there and nowhere else', async () => {
  const { voteId } = await putMotion()
  later(1)
  await expect(cancelVote(secretary, { number: motion, reason: 'No' })).rejects.toEqual(
    refused('vote.in-meeting'),
  )
  await expect(declareResult(chair, { number: motion })).rejects.toEqual(refused('vote.in-meeting'))
  await expect(queryVoteRoll(members[3]!, { number: motion, text: 'Me' })).rejects.toEqual(
    refused('vote.in-meeting'),
  )
  await withdrawVote(chair, { number, voteId })
  expect(await getMotion(mover, motion)).toMatchObject({ state: 'seconded', vote: undefined })
  const again = await putMotion()
  later(1)
  await cast(mover, again.voteId)
  await expect(withdrawVote(chair, { number, voteId: again.voteId })).rejects.toEqual(
    refused('vote.has-ballots'),
  )
  // Nobody presses, and its time is over.
  later(600)
  await expect(cast(seconder, again.voteId)).rejects.toEqual(refused('vote.closed'))
  await closeVoteInTime(system('clock'), { voteId: again.voteId })
  await closeVoteInTime(system('clock'), { voteId: again.voteId })
  expect((await live()).vote).toMatchObject({ closed: true })
  await closeMeeting(chair, { number })
  await declareInMeeting(chair, { number, voteId: again.voteId })
  expect(await getMotionResult(visitor, motion)).toMatchObject({ outcome: 'carried' })
})

test('an amendment is decided by the meeting, held meanwhile, and part of the text when the motion is put', async () => {
  const { version } = (await getMotion(mover, motion))!
  await moveAmendment(members[2]!, {
    id: crypto.randomUUID(),
    number: motion,
    version: version.number,
    paragraphs: new Map([[0, 'We ask for warm, dry homes.']]),
    added: '',
  })
  await secondAmendment(mover, { number: motion, amendment: 1 })
  const { options } = (await listWhatCanBePut(chair, number))!
  expect(options).toEqual([{ motion, title: 'Warm homes', amendment: 1, now: true }])
  await expect(putMotion()).rejects.toEqual(refused('amendment.undecided'))
  const { voteId } = await put({ about: 'amendment', motion, amendment: 1 })
  later(1)
  expect((await live()).vote!.words).toBe(`Amendment A1 to Motion ${motion}: Warm homes`)
  await expect(withdrawAmendment(members[2]!, { number: motion, amendment: 1 })).rejects.toEqual(
    refused('amendment.at-vote'),
  )
  await expect(withdrawMotion(mover, { number: motion })).rejects.toEqual(
    refused('amendment.at-vote'),
  )
  for (const one of members.slice(0, 3)) await cast(one, voteId)
  await closeVote(chair, { number, voteId })
  await declareInMeeting(chair, { number, voteId })
  await putMotion()
  expect((await getMotion(mover, motion))!.version.text).toBe('We ask for warm, dry homes.')
})

test('nobody closes a vote in its first minute, unless everybody on its roll has voted', async () => {
  const { voteId } = await put(question)
  const closes = () => closeVote(chair, { number, voteId })
  await cast(members[0]!, voteId)
  await cast(members[1]!, voteId)
  later(shortestVoteSeconds - 1)
  await expect(closes()).rejects.toEqual(refused('vote.closed-too-soon'))
  await cast(members[2]!, voteId)
  await closes()
  expect((await live()).vote).toMatchObject({ closed: true })
})

test('a vote in which nobody voted decides nothing: it is withdrawn, and the motion can be put again', async () => {
  const { voteId } = await putMotion()
  later(shortestVoteSeconds)
  await closeVote(chair, { number, voteId })
  await expect(declareInMeeting(chair, { number, voteId })).rejects.toEqual(
    refused('vote.nobody-voted'),
  )
  expect(await getMotion(mover, motion)).toMatchObject({ state: 'voting' })
  await withdrawVote(chair, { number, voteId })
  expect(await getMotion(mover, motion)).toMatchObject({ state: 'seconded', vote: undefined })
  const again = await putMotion()
  await cast(members[0]!, again.voteId)
  later(shortestVoteSeconds)
  await closeVote(chair, { number, voteId: again.voteId })
  await expect(withdrawVote(chair, { number, voteId: again.voteId })).rejects.toEqual(
    refused('vote.closed'),
  )
})

test('the audit log does not say who has voted in a meeting', async () => {
  const { voteId } = await putMotion('open')
  const before = await database().$count(auditEntries)
  await cast(members[0]!, voteId)
  await cast(members[0]!, voteId, 'against')
  expect(await database().$count(auditEntries)).toBe(before)
})

test('votes on paper are for votes of days, not for one in a meeting', async () => {
  await putMotion()
  expect(await getPaperVotes(secretary, motion)).toBeUndefined()
  await expect(
    recordEnvelope(secretary, { number: motion, member: mover.member!.number }),
  ).rejects.toEqual(refused('vote.in-meeting'))
})

test.each([
  [{ what: 'motion-0x1' }, 'what'],
  [{ what: 'amendment-1' }, 'what'],
  [{ question: '' }, 'question'],
  [{ question: 'a'.repeat(201) }, 'question'],
  [{ minutes: '0' }, 'minutes'],
  [{ minutes: '61' }, 'minutes'],
  [{ minutes: '-5' }, 'minutes'],
  [{ kind: 'secret' }, 'kind'],
  [{ majority: 'all' }, 'majority'],
])('what is typed wrongly is said at its field: %j', (given, field) => {
  const typed = { number: '1', what: 'procedure', question: 'Go on?', kind: 'open' }
  const form = { ...typed, majority: 'simple', minutes: '5', ...given }
  const { error } = putToVoteForm.safeParse(form)
  expect(error!.issues.map(({ path }) => path[0])).toEqual([field])
})

test('a meeting chooses between several options: those who are there, on its roll, with nothing told before it is declared', async () => {
  const between = { about: 'motion' as const, motion, options: ['Durham', 'Carlisle'] }
  const putting = { number, ...between, kind: 'open' as const, majority: 'ranked' as const }
  await expect(putToVote(chair, { ...putting, kind: 'hands', minutes: 5 })).rejects.toEqual(
    refused('options.not-by-hands'),
  )
  const { voteId } = await putToVote(chair, { ...putting, minutes: 5 })
  const { vote } = await live()
  expect(vote!.between!.options.map(({ name }) => name)).toEqual([
    'Durham',
    'Carlisle',
    'None of these',
  ])
  const chooses = (who: PersonActor, ranking: number[]) =>
    castOptionsInMeeting(who, { number, voteId, ranking })
  await expect(cast(members[0]!, voteId)).rejects.toEqual(refused('bad-request'))
  await expect(chooses(members[0]!, [4])).rejects.toEqual(refused('bad-request'))
  await expect(chooses(await aMember(), [1])).rejects.toEqual(refused('vote.meeting-not-yours'))
  later(1)
  await checkIn(members[3]!, { number })
  await expect(chooses(members[3]!, [1])).rejects.toEqual(refused('vote.came-later'))
  await chooses(members[0]!, [1])
  await chooses(members[1]!, [2, 1])
  await chooses(members[2]!, [1, 2])
  expect((await getRunningMeeting(members[1]!, number))!.own.vote).toMatchObject({
    marked: true,
    ranking: [2, 1],
  })
  await closeVote(chair, { number, voteId })
  await declareInMeeting(chair, { number, voteId })
  expect((await live()).vote!.result).toBe('Chosen: Durham')
  const [result] = await listMeetingResults(mover, number)
  expect(result).toMatchObject({ result: 'Chosen: Durham', named: { length: 3 } })
  expect(await getMotionResult(visitor, motion)).toMatchObject({
    chosen: 'Durham',
    inMeeting: true,
  })
  const { text } = (await getMinutesAtDesk(secretary, number))!
  expect(text).toContain('Chosen: Durham.')
  expect(text).toContain('Bo Finch: Carlisle, then Durham.')
})

test('options are asked for where members choose between them, and only a motion asks so', async () => {
  const typed = { number: '4', what: 'motion-7', kind: 'open', majority: 'ranked', minutes: '5' }
  expect(putToVoteForm.parse({ ...typed, options: 'Durham\n Carlisle ' })).toMatchObject({
    options: ['Durham', 'Carlisle'],
  })
  const wrong = putToVoteForm.safeParse({ ...typed, options: 'Durham' })
  expect(wrong.error!.issues.map(({ path }) => path)).toEqual([['options']])
  const simple = { ...typed, majority: 'simple', options: 'left over' }
  expect(putToVoteForm.parse(simple)).toMatchObject({ options: undefined })
  await expect(
    putToVote(chair, {
      number,
      ...question,
      kind: 'open',
      majority: 'ranked',
      minutes: 5,
      options: ['Tea', 'Coffee'],
    }),
  ).rejects.toEqual(refused('vote.other-majority'))
})
