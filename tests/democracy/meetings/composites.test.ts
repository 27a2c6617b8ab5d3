import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { compositeAnswers, composites } from '@/db/schema/democracy/composites'
import { motions } from '@/db/schema/democracy/motions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { sharedAddresses } from '@/db/schema/people/shared-addresses'
import { memberMerges } from '@/db/schema/records/merges'
import { addAgendaItem } from '@/lib/democracy/meetings/agenda/add-item'
import { moveAgendaItem } from '@/lib/democracy/meetings/agenda/move-item'
import { removeAgendaItem } from '@/lib/democracy/meetings/agenda/remove-item'
import { cancelMeeting } from '@/lib/democracy/meetings/cancel-meeting'
import { answerComposite } from '@/lib/democracy/meetings/composites/answer-composite'
import { proposeCompositeForm } from '@/lib/democracy/meetings/composites/forms'
import { proposeComposite } from '@/lib/democracy/meetings/composites/propose-composite'
import {
  getComposite,
  getCompositeOfMotion,
  getCompositing,
  listOwnComposites,
} from '@/lib/democracy/meetings/composites/read-composites'
import { rewriteComposite } from '@/lib/democracy/meetings/composites/rewrite-composite'
import { settleComposites } from '@/lib/democracy/meetings/composites/settle-composites'
import { withdrawComposite } from '@/lib/democracy/meetings/composites/withdraw-composite'
import { decideLateMotion } from '@/lib/democracy/meetings/late-motions/decide-late-motion'
import { putLateMotion } from '@/lib/democracy/meetings/late-motions/put-late-motion'
import { listLateMotions } from '@/lib/democracy/meetings/late-motions/read-late-motions'
import { motionsUntil } from '@/lib/democracy/meetings/meeting-rules'
import { getMinutesAtDesk } from '@/lib/democracy/meetings/minutes/read-minutes'
import { getMeeting } from '@/lib/democracy/meetings/read'
import { checkIn } from '@/lib/democracy/meetings/running/check-in'
import { closeMeeting } from '@/lib/democracy/meetings/running/close-meeting'
import { goToItem } from '@/lib/democracy/meetings/running/go-to-item'
import { openMeeting } from '@/lib/democracy/meetings/running/open-meeting'
import { castInMeeting } from '@/lib/democracy/meetings/votes/cast-in-meeting'
import { declareInMeeting } from '@/lib/democracy/meetings/votes/declare-vote'
import { putToVote } from '@/lib/democracy/meetings/votes/put-to-vote'
import { acceptAmendment } from '@/lib/democracy/motions/amendments/accept-amendment'
import { confirmHands } from '@/lib/democracy/motions/amendments/confirm-hands'
import { countHands } from '@/lib/democracy/motions/amendments/count-hands'
import { moveAmendment } from '@/lib/democracy/motions/amendments/move-amendment'
import { getAmendments } from '@/lib/democracy/motions/amendments/read-amendments'
import { secondAmendment } from '@/lib/democracy/motions/amendments/second-amendment'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion } from '@/lib/democracy/motions/read'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { type PersonActor, system, visitor } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now } from '@/lib/kernel/clock'
import { verb } from '@/lib/kernel/perform'
import { leave } from '@/lib/membership/leaving/leave'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { freshDatabase } from '@/tests/support/database'
import { aCalledMeeting, anItem } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'

const starts = atWallTime('2027-03-20', '19:00')
const refused = (code: string) => expect.objectContaining({ code })
const together = 'We resolve to insulate every home, and to ask the council for the money.'

let secretary: PersonActor
let ada: PersonActor
let bo: PersonActor
let cy: PersonActor
let seconder: PersonActor
let meeting: number
let first: number
let second: number
let third: number

beforeEach(async () => {
  await freshDatabase()
  freezeClock(addDays(starts, -20))
  secretary = await anOfficer('secretary')
  ada = await aMember({ name: 'Ada Wren' })
  bo = await aMember({ name: 'Bo Finch' })
  cy = await aMember({ name: 'Cy Crane' })
  seconder = await aMember({ name: 'Sal Seconder' })
  first = await aMotion(ada, 'Insulate', 'We resolve to insulate every home.')
  second = await aMotion(bo, 'Council money', 'We resolve to ask the council for the money.')
  third = await aMotion(cy, 'Heat pumps', 'We resolve to try heat pumps.')
  meeting = await aCalledMeeting(secretary, starts)
  for (const motion of [first, second, third])
    await addAgendaItem(secretary, anItem({ number: meeting, motion, minutes: 15 }))
})

async function aMotion(mover: PersonActor, title: string, text: string) {
  const { number } = await moveMotion(mover, { title, text })
  await secondMotion(seconder, { number })
  return number
}

const propose = (by: PersonActor, numbers = [first, second], given = {}) =>
  proposeComposite(by, { meeting, motions: numbers, title: 'Warm homes', text: together, ...given })
const yes = (id: string, version = 1) => ({ id, version, consents: true })
const no = (id: string, version = 1) => ({ id, version, consents: false })
const stateOf = async (number: number) => (await getMotion(ada, number))!.state
const agenda = async () => (await getMeeting(ada, meeting))!.agenda.map(({ motion }) => motion)
const mailsAbout = async (message: string) =>
  (await database().select().from(outgoingMails).where(eq(outgoingMails.message, message))).map(
    ({ personId }) => personId,
  )
const statuses = (tried: PromiseSettledResult<unknown>[]) => tried.map(({ status }) => status)

async function anAmendment(number: number, text: string) {
  const { version } = (await getMotion(ada, number))!
  await moveAmendment(seconder, {
    number,
    version: version.number,
    paragraphs: new Map([[0, text]]),
    added: '',
  })
  await secondAmendment(await aMember(), { number, amendment: 1 })
}

test('with the consent of all movers several motions are one, which stands in their place on the agenda', async () => {
  const { id } = await propose(ada)
  // Whoever writes it has consented with that; the other mover is asked.
  expect(await mailsAbout('composite-asked')).toEqual([bo.personId])
  expect(await listOwnComposites(bo)).toMatchObject([
    { id, motions: [first, second], mine: true, others: [] },
  ])
  expect(await listOwnComposites(ada)).toMatchObject([{ mine: false, others: ['Bo Finch'] }])
  expect(await listOwnComposites(cy)).toEqual([])
  expect(await getComposite(bo, meeting, id)).toMatchObject({
    mayAnswer: true,
    mayWithdraw: false,
    movers: [
      { name: 'Ada Wren', consents: true },
      { name: 'Bo Finch', consents: undefined },
    ],
  })
  expect(await agenda()).toEqual([null, null, first, second, third])
  expect(await answerComposite(bo, yes(id))).toEqual({ made: true })
  const composite = third + 1
  expect(await agenda()).toEqual([null, null, composite, third])
  expect(await stateOf(first)).toBe('composited')
  expect(await getMotion(cy, composite)).toMatchObject({
    state: 'seconded',
    title: 'Warm homes',
    mover: 'Ada Wren',
    seconder: 'Bo Finch',
    version: { number: 1, text: together },
    composite: true,
  })
  expect((await getMeeting(cy, meeting))!.agenda[2]!.minutes).toBe(30)
  expect(await mailsAbout('composite-made')).toEqual([ada.personId, bo.personId])
  const names = ['Ada Wren', 'Bo Finch']
  expect((await getCompositeOfMotion(cy, first))!.into).toMatchObject({
    number: composite,
    movers: names,
    mayWithdraw: false,
  })
  expect((await getCompositeOfMotion(ada, composite))!.from).toMatchObject({
    motions: [{ number: first }, { number: second }],
    movers: names,
    mayWithdraw: true,
  })
  const entries = await database().select().from(auditEntries)
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['composite.proposed', 'composite.answered', 'composite.made']),
  )
})

test('what waits for consent is for its movers and for officers who prepare the agenda', async () => {
  const { id } = await propose(secretary)
  expect(await mailsAbout('composite-asked')).toEqual([ada.personId, bo.personId])
  expect(await getComposite(secretary, meeting, id)).toMatchObject({ mayAnswer: false })
  for (const one of [cy, seconder, visitor]) {
    expect(await getComposite(one, meeting, id)).toBeUndefined()
    expect((await getCompositing(one, meeting))?.proposed ?? []).toEqual([])
    await expect(answerComposite(one as PersonActor, yes(id))).rejects.toBeDefined()
  }
  expect(await getCompositing(visitor, meeting)).toBeUndefined()
  expect((await getCompositeOfMotion(cy, first))!.asked).toBeUndefined()
  expect((await getCompositeOfMotion(ada, first))!.asked).toMatchObject({ id, mine: true })
  await expect(propose(cy)).rejects.toEqual(refused('not-allowed'))
  await expect(propose(seconder, [first, third])).rejects.toEqual(refused('not-allowed'))
  await expect(withdrawComposite(ada, { id })).rejects.toEqual(refused('not-allowed'))
})

test('one no, and the motions are as they were', async () => {
  const { id } = await propose(ada, [first, second, third])
  await answerComposite(bo, yes(id))
  expect(await answerComposite(cy, no(id))).toEqual({ made: false })
  expect(await agenda()).toEqual([null, null, first, second, third])
  expect(await stateOf(first)).toBe('seconded')
  expect(await mailsAbout('composite-ended')).toEqual([ada.personId, bo.personId, cy.personId])
  await expect(answerComposite(bo, no(id))).rejects.toEqual(refused('composite.not-waiting'))
  expect(await getComposite(bo, meeting, id)).toMatchObject({ state: 'ended', why: 'refused' })
  // They are free for another one.
  await propose(bo, [first, second])
})

test('a change of the words asks everybody again, and nobody consents to words that they have not read', async () => {
  const { id } = await propose(secretary, [first, second, third])
  await answerComposite(ada, yes(id))
  await answerComposite(bo, yes(id))
  const better = { id, version: 1, title: 'Warm homes', text: `${together} And to report.` }
  await rewriteComposite(cy, better)
  expect(await getComposite(ada, meeting, id)).toMatchObject({ version: 2, own: undefined })
  expect(await mailsAbout('composite-asked')).toHaveLength(5)
  await expect(answerComposite(ada, yes(id))).rejects.toEqual(refused('composite.words-changed'))
  await expect(rewriteComposite(bo, { ...better, title: 'Other' })).rejects.toEqual(
    refused('moved-meanwhile'),
  )
  await answerComposite(ada, yes(id, 2))
  expect(await answerComposite(bo, yes(id, 2))).toEqual({ made: true })
  const made = (await getMotion(ada, third + 1))!
  expect(made.version.text).toBe(better.text)
})

test('the last two consent at once: it is made once, whichever of them it was', async () => {
  const { id } = await propose(secretary, [first, second, third])
  await answerComposite(ada, yes(id))
  const twice = [bo, cy, bo, cy].map((one) => answerComposite(one, yes(id)))
  const tried = await Promise.allSettled(twice)
  expect(statuses(tried)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'])
  const rows = await database().select().from(motions)
  expect(rows).toHaveLength(4)
  expect(await agenda()).toEqual([null, null, third + 1])
  expect(await mailsAbout('composite-made')).toHaveLength(4)
})

test('consent while the words change: it is made of what was consented to, or asked again', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { id } = await propose(ada)
    const other = { id, version: 1, title: 'Changed', text: `${together} Round ${round}.` }
    const tried = await Promise.allSettled([
      answerComposite(bo, yes(id)),
      rewriteComposite(ada, other),
    ])
    expect(statuses(tried).filter((status) => status === 'fulfilled')).toHaveLength(1)
    const found = (await getComposite(ada, meeting, id))!
    if (found.state === 'made') {
      expect(found).toMatchObject({ version: 1, text: together })
    } else {
      expect(found).toMatchObject({ state: 'proposed', version: 2, own: true })
      expect(found.movers[1]!.consents).toBeUndefined()
    }
    await withdrawComposite(ada, { id })
  }
})

test('a yes and a no at once: one of them decides', async () => {
  const { id } = await propose(secretary)
  await answerComposite(ada, yes(id))
  const tried = await Promise.allSettled([
    answerComposite(bo, yes(id)),
    answerComposite(ada, no(id)),
  ])
  expect(statuses(tried).sort()).toEqual(['fulfilled', 'rejected'])
  const found = (await getComposite(ada, meeting, id))!
  expect(await stateOf(first)).toBe(found.state === 'made' ? 'composited' : 'seconded')
})

test('a mover withdraws their motion while the last consent comes: one of the two happens', async () => {
  const { id } = await propose(ada)
  const tried = await Promise.allSettled([
    answerComposite(bo, yes(id)),
    withdrawMotion(ada, { number: first }),
  ])
  expect(statuses(tried).sort()).toEqual(['fulfilled', 'rejected'])
  const gone = (await stateOf(first)) === 'withdrawn'
  expect(await stateOf(second)).toBe(gone ? 'seconded' : 'composited')
  if (!gone) return
  expect(await getComposite(bo, meeting, id)).toMatchObject({
    state: 'proposed',
    why: 'original-gone',
    mayAnswer: false,
  })
  await settleComposites()
  expect(await mailsAbout('composite-ended')).toHaveLength(2)
})

test('two propose for the same motion at once: it is part of one composite', async () => {
  const tried = await Promise.allSettled([
    propose(ada, [first, second]),
    propose(cy, [second, third]),
  ])
  expect(statuses(tried).sort()).toEqual(['fulfilled', 'rejected'])
  const [lost] = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(lost).toEqual(refused('composite.another'))
  const id = crypto.randomUUID()
  await Promise.all([1, 2].map(() => propose(ada, [first, second], { id }))).catch(() => undefined)
  expect(await database().$count(composites, eq(composites.state, 'proposed'))).toBe(1)
})

test('whoever has not consented by the last day for motions lets it lapse, once, and the motions stay', async () => {
  const { id } = await propose(ada)
  freezeClock(motionsUntil(starts))
  await expect(answerComposite(bo, yes(id))).rejects.toEqual(refused('composite.too-late'))
  expect(await getComposite(bo, meeting, id)).toMatchObject({ why: 'lapsed', mayAnswer: false })
  await Promise.all([settleComposites(), settleComposites()])
  await settleComposites()
  expect(await mailsAbout('composite-ended')).toEqual([ada.personId, bo.personId])
  expect(await stateOf(first)).toBe('seconded')
  await expect(propose(ada)).rejects.toEqual(refused('composite.too-late'))
  expect((await getCompositing(ada, meeting))!.mayPropose).toBe(false)
})

test('what still waits is left alone, and a meeting that is cancelled ends it', async () => {
  const { id } = await propose(ada)
  await settleComposites()
  expect(await getComposite(bo, meeting, id)).toMatchObject({ state: 'proposed', why: undefined })
  await cancelMeeting(secretary, { number: meeting, why: 'The hall is flooded.' })
  await settleComposites()
  expect(await getComposite(bo, meeting, id)).toMatchObject({ state: 'ended', why: 'lapsed' })
})

test('each mover can withdraw it until the meeting begins, and its motions come back to their places', async () => {
  const { id } = await propose(ada, [first, third])
  await answerComposite(cy, yes(id))
  const composite = third + 1
  const items = (await getMeeting(ada, meeting))!.agenda
  expect(items.map(({ motion }) => motion)).toEqual([null, null, composite, second])
  // Order can be changed meanwhile: what has stepped back is in nobody's way.
  await moveAgendaItem(secretary, { itemId: items[3]!.id, direction: 'up' })
  expect(await agenda()).toEqual([null, null, second, composite])
  await expect(
    addAgendaItem(secretary, anItem({ number: meeting, motion: first })),
  ).rejects.toEqual(refused('motion.composited'))
  await expect(withdrawComposite(bo, { id })).rejects.toEqual(refused('not-allowed'))
  await expect(withdrawMotion(ada, { number: composite })).rejects.toEqual(
    refused('composite.of-several'),
  )
  expect((await getMotion(ada, composite))!.mayWithdraw).toBe(false)
  const twice = await Promise.all([ada, cy].map((one) => withdrawComposite(one, { id })))
  expect(twice).toEqual([{ number: meeting }, { number: meeting }])
  const back = await agenda()
  expect(back.toSorted()).toEqual([null, null, first, second, third].toSorted())
  expect(back.slice(0, 2)).toEqual([null, null])
  expect(await stateOf(composite)).toBe('withdrawn')
  expect(await stateOf(first)).toBe('seconded')
  expect((await getCompositeOfMotion(bo, composite))!.from).toMatchObject({ takenApart: true })
  expect((await getCompositeOfMotion(bo, first))!.into).toBeUndefined()
  expect(await mailsAbout('composite-ended')).toHaveLength(2)
})

test('once the meeting has begun, or a vote on it is called, it stays', async () => {
  const { id } = await propose(ada)
  await answerComposite(bo, yes(id))
  const number = third + 1
  const vote = { majority: 'simple', kind: 'confidential', opens: 'now' } as const
  await callVote(secretary, { number, ...vote, closes: { date: '2027-03-14', time: '20:00' } })
  await expect(withdrawComposite(ada, { id })).rejects.toEqual(refused('vote.already-called'))
  await cancelVote(secretary, { number, reason: 'Too early.' })
  await expect(
    callVote(secretary, { number: first, ...vote, closes: { date: '2027-03-14', time: '20:00' } }),
  ).rejects.toEqual(refused('motion.composited'))
  freezeClock(starts)
  await expect(withdrawComposite(bo, { id })).rejects.toEqual(refused('composite.meeting-begun'))
  await openMeeting(secretary, { number: meeting })
  await expect(withdrawComposite(bo, { id })).rejects.toEqual(refused('composite.meeting-begun'))
})

test('only what is put, by different movers, on this agenda and not amended by a vote is composited', async () => {
  const adas = await aMotion(ada, 'Draughts', 'We resolve to stop draughts.')
  await expect(propose(ada, [first, adas])).rejects.toEqual(refused('composite.one-mover'))
  await expect(propose(ada, [second, adas])).rejects.toEqual(refused('composite.not-on-agenda'))
  await expect(propose(ada, [first])).rejects.toEqual(refused('composite.two-motions'))
  const { number: unseconded } = await moveMotion(bo, { title: 'New', text: 'We resolve.' })
  await addAgendaItem(secretary, anItem({ number: meeting, motion: unseconded }))
  await expect(propose(ada, [first, unseconded])).rejects.toEqual(refused('composite.not-seconded'))
  await anAmendment(second, 'We resolve to ask nobody.')
  const hands = { number: second, amendment: 1, handsFor: 12, handsAgainst: 3 }
  await countHands(await anOfficer('co-chair'), hands)
  await confirmHands(secretary, hands)
  await expect(propose(ada)).rejects.toEqual(refused('composite.amendment-carried'))
  expect((await getCompositing(cy, meeting))!.choices.map(({ number }) => number)).toEqual([
    first,
    second,
    third,
  ])
})

test('amendments stay with their motion and come back with it; to the composite members move their own, and decide them', async () => {
  await anAmendment(first, 'We resolve to insulate every home soon.')
  const { id } = await propose(bo)
  await answerComposite(ada, yes(id))
  await expect(acceptAmendment(ada, { number: first, amendment: 1 })).rejects.toEqual(
    refused('motion.composited'),
  )
  const composite = third + 1
  await anAmendment(composite, `${together} Soon.`)
  const { list } = await getAmendments(ada, (await getMotion(ada, composite))!)
  expect(list).toMatchObject([{ state: 'seconded', mayAccept: false }])
  await expect(acceptAmendment(ada, { number: composite, amendment: 1 })).rejects.toEqual(
    refused('composite.members-decide'),
  )
  await withdrawComposite(ada, { id })
  await acceptAmendment(ada, { number: first, amendment: 1 })
})

test('an officer among the movers took a side for the composite, also as the third', async () => {
  const chair = await anOfficer('co-chair')
  const theirs = await aMotion(chair, 'Chairs', 'We resolve to buy chairs.')
  await addAgendaItem(secretary, anItem({ number: meeting, motion: theirs }))
  const { id } = await propose(ada, [first, second, theirs])
  await answerComposite(bo, yes(id))
  await answerComposite(chair, yes(id))
  const composite = theirs + 1
  await anAmendment(composite, `${together} Soon.`)
  await expect(
    countHands(chair, { number: composite, amendment: 1, handsFor: 1, handsAgainst: 0 }),
  ).rejects.toEqual(refused('motion.took-sides'))
})

test('a motion that is taken off the agenda meanwhile is gone for the composite', async () => {
  const { id } = await propose(ada)
  const item = (await getMeeting(ada, meeting))!.agenda.find(({ motion }) => motion === second)!
  await removeAgendaItem(secretary, { itemId: item.id })
  await expect(answerComposite(bo, yes(id))).rejects.toEqual(refused('composite.original-gone'))
  await settleComposites()
  expect(await getComposite(bo, meeting, id)).toMatchObject({ why: 'original-gone' })
})

test('after erasure the consent stays without a name', async () => {
  const { id } = await propose(ada)
  await answerComposite(bo, yes(id))
  const erase = verb('retention.run', (work) => erasePerson(work, bo.personId))
  await erase(system('daily'), {})
  const [answer] = await database()
    .select()
    .from(compositeAnswers)
    .where(and(eq(compositeAnswers.compositeId, id), eq(compositeAnswers.personId, bo.personId)))
  expect(answer).toMatchObject({ name: '', consents: true })
  expect((await getCompositeOfMotion(ada, first))!.into!.movers).toEqual(['Ada Wren', ''])
})

const share = (one: PersonActor, holder: PersonActor) =>
  database().insert(sharedAddresses).values({
    id: crypto.randomUUID(),
    personId: one.personId,
    holderId: holder.personId,
    askedBy: secretary.personId,
    askedAt: now(),
    agreedAt: now(),
    confirmedBy: seconder.personId,
    confirmedAt: now(),
  })

test('two movers who begin to share a mailbox cannot both consent out of it', async () => {
  const { id } = await propose(ada)
  await share(bo, ada)
  expect(await getComposite(bo, meeting, id)).toMatchObject({ inTheWay: 'composite.one-mailbox' })
  await expect(answerComposite(bo, yes(id))).rejects.toEqual(refused('composite.one-mailbox'))
  const other = { id, version: 1, title: 'Warm homes', text: `${together} Soon.` }
  await expect(rewriteComposite(bo, other)).rejects.toEqual(refused('composite.one-mailbox'))
  await answerComposite(bo, no(id))
  await expect(propose(cy, [first, second, third])).rejects.toEqual(
    refused('composite.one-mailbox'),
  )
})

test('the record that a mover has now answers, and what was said under two records is one answer', async () => {
  const { id } = await propose(ada, [first, second, third])
  const kept = await aMember({ name: 'Ada Wren' })
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, ada.personId))
  const nasreen = await anOfficer('membership-secretary')
  await proposeMerge(nasreen, {
    personId: kept.personId,
    otherId: ada.personId,
    fromOther: [],
  })
  const [merge] = await database().select().from(memberMerges)
  await confirmMerge(secretary, { mergeId: merge!.id })
  expect(await getComposite(kept, meeting, id)).toMatchObject({ own: true, mayWithdraw: true })
  const better = { id, version: 1, title: 'Warm homes', text: `${together} Soon.` }
  await rewriteComposite(bo, better)
  expect(await listOwnComposites(kept)).toMatchObject([{ mine: true, others: ['Cy Crane'] }])
  await answerComposite(kept, yes(id, 2))
  expect(await stateOf(first)).toBe('seconded')
  expect(await answerComposite(cy, yes(id, 2))).toEqual({ made: true })
  expect((await getCompositeOfMotion(bo, first))!.into!.movers).toEqual([
    'Ada Wren',
    'Bo Finch',
    'Cy Crane',
  ])
})

test('consent stands when its mover leaves afterwards; whoever left without an answer cannot give one', async () => {
  const { id } = await propose(ada)
  await leave(ada, { personId: ada.personId })
  expect(await answerComposite(bo, yes(id))).toEqual({ made: true })
  expect(await getMotion(bo, third + 1)).toMatchObject({ mover: 'Ada Wren', seconder: 'Bo Finch' })
})

test('a late motion that went into a composite meanwhile is nothing for its meeting to decide', async () => {
  const at = addDays(starts, -8)
  const earlier = await aCalledMeeting(secretary, at)
  await database()
    .update(motions)
    .set({ movedAt: addDays(at, -1) })
  await putLateMotion(ada, {
    number: first,
    meeting: earlier,
    kind: 'late',
    reasons: 'It was late.',
  })
  const { id } = await propose(ada)
  await answerComposite(bo, yes(id))
  freezeClock(at)
  await openMeeting(secretary, { number: earlier })
  expect(await listLateMotions(secretary, earlier)).toMatchObject([
    { gone: 'composited', mayDecide: false },
  ])
  await expect(
    decideLateMotion(secretary, { meeting: earlier, number: first, admitted: true }),
  ).rejects.toEqual(refused('motion.composited'))
})

test('a motion that is not there is no part of one, and is not left out silently', async () => {
  await expect(propose(ada, [first, second, 999])).rejects.toEqual(
    refused('composite.not-on-agenda'),
  )
})

test('bad forms are refused with a sentence', () => {
  const form = { id: crypto.randomUUID(), meeting: '3', title: 'A', text: 'B' }
  expect(proposeCompositeForm.safeParse({ ...form, motions: '3-5' }).data).toMatchObject({
    motions: [3, 5],
  })
  for (const motionsSent of ['', '3--5', 'x', '1-2-3-4-5-6-7', undefined])
    expect(proposeCompositeForm.safeParse({ ...form, motions: motionsSent }).success).toBe(false)
})

/** Another meeting, before that of the composite, which has these motions on its agenda and begins. */
async function anEarlierMeeting(items: number[]) {
  const at = addDays(starts, -8)
  const number = await aCalledMeeting(secretary, at)
  for (const motion of items)
    await addAgendaItem(secretary, anItem({ number, motion, minutes: 15 }))
  freezeClock(at)
  await openMeeting(secretary, { number })
  await checkIn(seconder, { number })
  const { agenda } = (await getMeeting(ada, number))!
  await goToItem(secretary, { itemId: agenda[2]!.id })
  return { number, at }
}

test('nobody withdraws it while another meeting votes on an amendment to it: that vote can be declared', async () => {
  const { id } = await propose(ada)
  await answerComposite(bo, yes(id))
  const composite = third + 1
  await anAmendment(composite, 'We resolve to insulate every home now.')
  const { number, at } = await anEarlierMeeting([composite])
  const about = { about: 'amendment', motion: composite, amendment: 1 } as const
  const chair = await anOfficer('co-chair')
  const { voteId } = await putToVote(chair, {
    number,
    ...about,
    kind: 'confidential',
    majority: 'simple',
    minutes: 5,
  })
  await expect(withdrawComposite(bo, { id })).rejects.toEqual(refused('amendment.at-vote'))
  freezeClock(new Date(at.getTime() + 1000))
  await castInMeeting(seconder, { number, voteId, choice: 'for' })
  freezeClock(new Date(at.getTime() + 6 * 60_000))
  await declareInMeeting(chair, { number, voteId })
  await withdrawComposite(bo, { id })
  expect(await stateOf(first)).toBe('seconded')
})

test('a meeting that has dealt with a motion keeps it in its agenda and minutes when a composite stands for it later', async () => {
  await database()
    .update(motions)
    .set({ movedAt: addDays(starts, -60) })
  const { number } = await anEarlierMeeting([first])
  const before = (await getMeeting(ada, number))!.agenda.map(({ motion }) => motion)
  await closeMeeting(secretary, { number })
  const { id } = await propose(ada)
  await answerComposite(bo, yes(id))
  expect(await stateOf(first)).toBe('composited')
  expect((await getMeeting(ada, number))!.agenda.map(({ motion }) => motion)).toEqual(before)
  expect((await getMinutesAtDesk(secretary, number))!.text).toContain(
    'Another motion stood for it.',
  )
  const next = await aCalledMeeting(secretary, addDays(starts, 30))
  await expect(addAgendaItem(secretary, anItem({ number: next, motion: first }))).rejects.toEqual(
    refused('motion.composited'),
  )
  expect(await agenda()).toEqual([null, null, third + 1, third])
})
