import '@/tests/support/database'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { meetingActions } from '@/db/schema/democracy/meeting-actions'
import { meetings } from '@/db/schema/democracy/meetings'
import { pollAnswers } from '@/db/schema/democracy/polls'
import { outgoingMails } from '@/db/schema/kernel'
import { chargeRoles, charges } from '@/db/schema/membership/discipline'
import { subscriptions } from '@/db/schema/money/subscriptions'
import { equalityAnswers } from '@/db/schema/people/equality'
import { groupTerms } from '@/db/schema/people/groups'
import { people } from '@/db/schema/people/people'
import { memberMerges } from '@/db/schema/records/merges'
import { answerPoll } from '@/lib/democracy/polls/answer-poll'
import { closePolls } from '@/lib/democracy/polls/close-polls'
import { getPoll } from '@/lib/democracy/polls/read-polls'
import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { seal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { confirmMerge } from '@/lib/records/merging/confirm-merge'
import { confirmUndo } from '@/lib/records/merging/confirm-undo'
import { proposeMerge } from '@/lib/records/merging/propose-merge'
import { proposeUndo } from '@/lib/records/merging/propose-undo'
import { aCalledMeeting } from '@/tests/support/meetings'
import { aMember, anOfficer } from '@/tests/support/people'
import { aPoll } from '@/tests/support/polls'

vi.setConfig({ testTimeout: 60_000 })

let nasreen: PersonActor
let tom: PersonActor
let joyce: PersonActor
beforeAll(async () => {
  nasreen = await anOfficer('membership-secretary')
  tom = await anOfficer('secretary')
  joyce = await anOfficer('treasurer')
})

/** Two records, of which the other has no dues that run. */
async function two(): Promise<[PersonActor, PersonActor]> {
  const [kept, other] = [await aMember(), await aMember()]
  await database()
    .update(subscriptions)
    .set({ endedAt: now() })
    .where(eq(subscriptions.personId, other.personId))
  return [kept, other]
}
async function merged([kept, other]: [PersonActor, PersonActor]) {
  await proposeMerge(nasreen, { personId: kept.personId, otherId: other.personId, fromOther: [] })
  const theirs = and(eq(memberMerges.otherId, other.personId), eq(memberMerges.state, 'proposed'))
  const [merge] = await database().select().from(memberMerges).where(theirs)
  await confirmMerge(tom, { mergeId: merge!.id })
  return merge!.id
}
async function undone(mergeId: string) {
  await proposeUndo(nasreen, { mergeId })
  await confirmUndo(tom, { mergeId })
}
const past = ({ personId }: PersonActor, [from, to]: [number, number], appointedBy = joyce) => ({
  id: newId(),
  personId,
  group: 'strategy-implementation' as never,
  role: 'member' as const,
  startsAt: addDays(now(), from),
  endsAt: addDays(now(), to),
  why: 'They know the work.',
  appointedBy: appointedBy.personId,
  confirmedBy: tom.personId,
})
const groupDays = async ({ personId }: PersonActor) =>
  (await database().select().from(groupTerms).where(eq(groupTerms.personId, personId))).map(
    ({ id }) => id,
  )

test('past time in groups goes to the record that is kept, but for what one person cannot have had, and comes back', async () => {
  const pair = await two()
  const [kept, other] = pair
  const goes = past(other, [-300, -200])
  const twice = past(other, [-150, -100])
  const byThemselves = past(other, [-400, -350], kept)
  const own = past(kept, [-120, -90])
  await database().insert(groupTerms).values([goes, twice, byThemselves, own])
  const mergeId = await merged(pair)
  expect((await groupDays(kept)).toSorted()).toEqual([own.id, goes.id].toSorted())
  expect((await groupDays(other)).toSorted()).toEqual([twice.id, byThemselves.id].toSorted())
  await undone(mergeId)
  expect(await groupDays(kept)).toEqual([own.id])
  expect((await groupDays(other)).toSorted()).toEqual(
    [goes.id, twice.id, byThemselves.id].toSorted(),
  )
})

test('what was answered for equality monitoring is in neither record while they are one, and comes back', async () => {
  const pair = await two()
  const [kept, other] = pair
  const answer = {
    personId: other.personId,
    questionGroup: 'a-group',
    version: 1,
    answersSealed: seal({ one: 'word' }),
    answeredAt: now(),
  }
  await database().insert(equalityAnswers).values(answer)
  const of = ({ personId }: PersonActor) =>
    database().select().from(equalityAnswers).where(eq(equalityAnswers.personId, personId))
  const mergeId = await merged(pair)
  expect([...(await of(kept)), ...(await of(other))]).toEqual([])
  await undone(mergeId)
  expect(await of(other)).toEqual([answer])
})

test('nobody becomes one person with two parts in a case that is not over', async () => {
  const pair = await two()
  const [kept, other] = pair
  const chargeId = newId()
  await database()
    .insert(charges)
    .values({
      id: chargeId,
      reference: newId(),
      memberId: other.personId,
      state: 'open',
      proposedBy: joyce.personId,
      proposedAt: now(),
      settledBy: tom.personId,
      broughtAt: now(),
      lapsesAt: addDays(now(), 60),
    })
  const part = (person: PersonActor, role: 'member' | 'panel') => ({
    chargeId,
    personId: person.personId,
    role,
    since: now(),
  })
  await database()
    .insert(chargeRoles)
    .values([part(other, 'member'), part(kept, 'panel')])
  await expect(merged(pair)).rejects.toMatchObject({ code: 'merge.something-open' })
  await database().update(charges).set({ endedAt: now() }).where(eq(charges.id, chargeId))
  await merged(pair)
})

test('an answer to a poll goes to the record that is kept, unless that one has answered, and comes back', async () => {
  const { number } = await aPoll(tom)
  const answersOf = async ({ personId }: PersonActor) =>
    (await database().select().from(pollAnswers).where(eq(pollAnswers.personId, personId))).map(
      ({ choices }) => choices,
    )
  const once = await two()
  await answerPoll(once[1], { number, choices: [2] })
  const mergeId = await merged(once)
  expect([await answersOf(once[0]), await answersOf(once[1])]).toEqual([[[2]], []])
  await undone(mergeId)
  expect([await answersOf(once[0]), await answersOf(once[1])]).toEqual([[], [[2]]])
  const twice = await two()
  await answerPoll(twice[0], { number, choices: [1] })
  await answerPoll(twice[1], { number, choices: [3] })
  await merged(twice)
  expect([await answersOf(twice[0]), await answersOf(twice[1])]).toEqual([[[1]], [[3]]])
  for (const member of [nasreen, tom, joyce, await aMember()])
    await answerPoll(member, { number, choices: [1] })
  freezeClock(addDays(now(), 12))
  await closePolls()
  thawClock()
  const { answered, options } = (await getPoll(tom, number))!
  expect([answered, ...options.map(({ chosen }) => chosen)]).toEqual([5, 5, 0, 0])
})

test('whoever has no email address is told by letter that two records were merged', async () => {
  const pair = await two()
  for (const { personId } of pair)
    await database().update(people).set({ email: null }).where(eq(people.id, personId))
  await merged(pair)
  for (const { personId } of pair)
    expect(
      await database().select().from(outgoingMails).where(eq(outgoingMails.personId, personId)),
    ).toMatchObject([{ message: 'records-merged', state: 'to-print' }])
})

test('what somebody took on in a meeting goes to the record that is kept, and comes back', async () => {
  const pair = await two()
  const [kept, other] = pair
  const number = await aCalledMeeting(tom, addDays(now(), 30))
  const [meeting] = await database().select().from(meetings).where(eq(meetings.number, number))
  await database().insert(meetingActions).values({
    id: newId(),
    meetingId: meeting!.id,
    what: 'Book the hall',
    dueOn: '2027-03-14',
    ownerId: other.personId,
    writtenBy: tom.personId,
    writtenAt: now(),
  })
  const owners = async () =>
    (await database().select().from(meetingActions)).map(({ ownerId }) => ownerId)
  const mergeId = await merged(pair)
  expect(await owners()).toEqual([kept.personId])
  await undone(mergeId)
  expect(await owners()).toEqual([other.personId])
})
