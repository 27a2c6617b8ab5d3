import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pollResultHeadline, pollsHeadline } from '@/app/polls/polls-headline'
import { database } from '@/db/client'
import { pollAnswers, pollOptions, polls } from '@/db/schema/democracy/polls'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { members, people } from '@/db/schema/people/people'
import { answerPoll } from '@/lib/democracy/polls/answer-poll'
import { closePoll, closePolls } from '@/lib/democracy/polls/close-polls'
import { askPollForm } from '@/lib/democracy/polls/forms'
import { getPoll, listPolls, whomOneCanAsk } from '@/lib/democracy/polls/read-polls'
import { withdrawPoll } from '@/lib/democracy/polls/withdraw-poll'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock, now, thawClock } from '@/lib/kernel/clock'
import { errorsOf } from '@/lib/kernel/forms'
import { verb } from '@/lib/kernel/perform'
import { getOwnData } from '@/lib/records/personal-data/own-data'
import { erasePerson } from '@/lib/records/retention/erase-person'
import { freshDatabase } from '@/tests/support/database'
import { appointToGroup } from '@/tests/support/groups'
import { aMember, anOfficer } from '@/tests/support/people'
import { aPoll } from '@/tests/support/polls'

const refused = (code: string) => expect.objectContaining({ code })

let secretary: PersonActor
let chair: PersonActor
let some: PersonActor[]
beforeEach(async () => {
  await freshDatabase()
  freezeClock(atWallTime('2027-03-01', '10:00'))
  secretary = await anOfficer('secretary')
  chair = await anOfficer('co-chair')
  some = []
  for (let made = 0; made < 6; made += 1) some.push(await aMember())
})
afterEach(thawClock)

const chosenOf = async (number: number) =>
  (await getPoll(secretary, number))!.options.map(({ chosen }) => chosen)

test('members answer and change their mind, nobody sees a figure before the close, and then who answered what is gone', async () => {
  const { number, closesAfter } = await aPoll(secretary)
  for (const member of some) await answerPoll(member, { number, choices: [1] })
  await answerPoll(some[0]!, { number, choices: [3] })
  expect((await getPoll(some[0]!, number))!).toMatchObject({ own: [3], mayAnswer: true })
  for (const viewer of [some[1]!, secretary, chair]) {
    const seen = (await getPoll(viewer, number))!
    expect([seen.answered, seen.asked, ...seen.options.map(({ chosen }) => chosen)]).toEqual(
      Array(5).fill(null),
    )
  }
  freezeClock(closesAfter)
  await expect(answerPoll(some[1]!, { number, choices: [2] })).rejects.toEqual(
    refused('poll.closed'),
  )
  await closePolls()
  expect(await getPoll(some[0]!, number)).toMatchObject({
    state: 'closed',
    asked: 8,
    answered: 6,
    own: undefined,
  })
  expect(await chosenOf(number)).toEqual([5, 0, 1])
  expect(await database().$count(pollAnswers)).toBe(0)
  const log = JSON.stringify(await database().select().from(auditEntries))
  for (const { personId } of some) expect(log).not.toContain(personId)
  await closePolls()
  expect(await chosenOf(number)).toEqual([5, 0, 1])
})

test('each chooses as many as the poll allows, of the answers that it has', async () => {
  const { number } = await aPoll(secretary, { most: 2 })
  const [member] = some
  await answerPoll(member!, { number, choices: [1, 3] })
  for (const [choices, code] of [
    [[1, 2, 3], 'poll.too-many'],
    [[4], 'bad-request'],
    [[], 'bad-request'],
  ] as const)
    await expect(answerPoll(member!, { number, choices: [...choices] })).rejects.toEqual(
      refused(code),
    )
  expect((await getPoll(member!, number))!.own).toEqual([1, 3])
})

test('so few answers that they tell somebody’s are counted by nobody, and so few members are not asked', async () => {
  const { number, closesAfter } = await aPoll(secretary)
  for (const member of some.slice(0, 4)) await answerPoll(member, { number, choices: [1] })
  await database()
    .update(people)
    .set({ constituency: 'Hexham' })
    .where(eq(people.id, some[0]!.personId))
  await expect(aPoll(secretary, { place: 'Hexham' })).rejects.toEqual(refused('poll.too-few'))
  freezeClock(closesAfter)
  await closePolls()
  expect(await getPoll(secretary, number)).toMatchObject({ asked: 8, answered: null })
  expect(await database().$count(pollOptions, sql`${pollOptions.chosen} is not null`)).toBe(0)
  expect(await database().$count(pollAnswers)).toBe(0)
})

test('whoever is no longer asked is not counted', async () => {
  const { number, closesAfter } = await aPoll(secretary)
  for (const member of some) await answerPoll(member, { number, choices: [2] })
  await database()
    .update(members)
    .set({ resignedAt: now() })
    .where(eq(members.personId, some[0]!.personId))
  freezeClock(closesAfter)
  await closePolls()
  expect(await getPoll(secretary, number)).toMatchObject({ asked: 7, answered: 5 })
})

test('everybody who is asked is emailed once, and others neither see it nor answer', async () => {
  const asked = some.slice(0, 5)
  for (const { personId } of asked)
    await database().update(people).set({ constituency: 'Hexham' }).where(eq(people.id, personId))
  const { number } = await aPoll(secretary, { place: 'Hexham' })
  const sent = await database().select().from(outgoingMails)
  expect(sent.map(({ personId }) => personId).toSorted()).toEqual(
    asked.map(({ personId }) => personId).toSorted(),
  )
  expect(await getPoll(some[5]!, number)).toBeUndefined()
  expect((await listPolls(some[5]!)).open).toEqual([])
  await expect(answerPoll(some[5]!, { number, choices: [1] })).rejects.toEqual(
    refused('not-allowed'),
  )
  expect((await listPolls(asked[0]!)).open).toMatchObject([{ number, mayAnswer: true }])
  expect((await listPolls(secretary)).open).toMatchObject([{ number, mayAnswer: false }])
  await withdrawPoll(secretary, { number, why: 'The hall is taken' })
  expect((await listPolls(asked[0]!)).past).toMatchObject([{ number }])
  expect((await listPolls(some[5]!)).past).toEqual([])
  expect((await listPolls(secretary)).open).toEqual([])
})

test('a convenor asks the group, and whoever asked takes it back with a reason that members read', async () => {
  const group = 'organising'
  const [convenor, other] = some as [PersonActor, PersonActor]
  await appointToGroup([secretary, chair], convenor, { group, role: 'convenor' })
  for (const member of some.slice(1)) await appointToGroup([secretary, chair], member, { group })
  expect(await whomOneCanAsk(convenor)).toEqual({ all: false, groups: [group] })
  await expect(aPoll(convenor)).rejects.toEqual(refused('not-allowed'))
  await expect(aPoll(other, { group })).rejects.toEqual(refused('not-allowed'))
  const { number } = await aPoll(convenor, { group })
  await answerPoll(other, { number, choices: [1] })
  await expect(withdrawPoll(other, { number, why: 'No' })).rejects.toEqual(refused('not-allowed'))
  await withdrawPoll(convenor, { number, why: 'The hall is taken' })
  expect(await getPoll(other, number)).toMatchObject({
    state: 'withdrawn',
    whyWithdrawn: 'The hall is taken',
    mayAnswer: false,
  })
  expect(await database().$count(pollAnswers)).toBe(0)
  const waiting = await database().$count(outgoingMails, eq(outgoingMails.state, 'waiting'))
  const about = await database().$count(
    outgoingMails,
    sql`${outgoingMails.message} = 'poll-asked' and ${outgoingMails.state} = 'waiting'`,
  )
  expect(about).toBe(0)
  expect(waiting).toBeGreaterThan(0)
  await expect(answerPoll(other, { number, choices: [1] })).rejects.toEqual(
    refused('poll.withdrawn'),
  )
  await appointToGroup([secretary, chair], some[2]!, { group, role: 'convenor' })
  const both = await Promise.allSettled([convenor, some[2]!].map((one) => aPoll(one, { group })))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'poll.one-at-a-time' },
  })
  const officers = await aPoll(secretary, { group })
  await expect(withdrawPoll(convenor, { number: officers.number, why: 'No' })).rejects.toEqual(
    refused('not-allowed'),
  )
})

test('an answer at the moment of the close is counted, or its member hears that it came too late', async () => {
  const { number } = await aPoll(secretary)
  for (const member of some) await answerPoll(member, { number, choices: [1] })
  freezeClock(addDays(now(), 1))
  const settled = await Promise.allSettled([
    ...some.map((member) => answerPoll(member, { number, choices: [2] })),
    closeNow(),
  ])
  const changed = settled.slice(0, -1).filter(({ status }) => status === 'fulfilled').length
  expect(await chosenOf(number)).toEqual([6 - changed, changed, 0])
  for (const one of settled)
    if (one.status === 'rejected') expect(one.reason).toEqual(refused('poll.closed'))
  expect(await database().$count(pollAnswers)).toBe(0)
})

test('the close waits for an answer that is being written', async () => {
  const { number } = await aPoll(secretary)
  for (const member of some.slice(1)) await answerPoll(member, { number, choices: [1] })
  freezeClock(addDays(now(), 1))
  const [slow] = some
  const under: Promise<unknown>[] = []
  await database().transaction(async (tx) => {
    // The answer has seen that the poll is open, and is held up before it is written.
    await tx.execute(sql`lock table poll_options in access exclusive mode`)
    under.push(answerPoll(slow!, { number, choices: [2] }))
    await untilWaiting(1)
    under.push(closeNow())
    await untilWaiting(2)
  })
  await Promise.all(under)
  expect(await chosenOf(number)).toEqual([5, 1, 0])
  expect(await database().$count(pollAnswers)).toBe(0)
})

/** Time does not pass here, so the close is moved to this moment. */
async function closeNow() {
  const [poll] = await database().update(polls).set({ closesAt: now() }).returning()
  await closePoll(system('clock'), { pollId: poll!.id })
}

/** Until so many connections wait for a lock of another one. */
async function untilWaiting(connections: number) {
  const waiting = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  for (;;) {
    const [found] = await database().execute<{ n: number }>(waiting)
    if (found!.n >= connections) return
  }
}

test('an answer is in its member’s data, and goes with their details', async () => {
  const { number } = await aPoll(secretary)
  const [member] = some
  await answerPoll(member!, { number, choices: [3] })
  expect(JSON.stringify(await getOwnData(member!, member!))).toContain('Friday')
  await verb('retention.run', (work) => erasePerson(work, member!.personId))(system('daily'), {})
  expect(await database().$count(pollAnswers)).toBe(0)
})

test('what is typed wrong is said at its field, all at once', () => {
  const typed = { question: '', options: 'Yes', most: '1', whose: 'all' }
  const errors = errorsOf(askPollForm.safeParse(typed).error!)
  expect(errors).toEqual({
    question: 'Enter the question',
    options: 'Enter 2 to 10 answers, each on a line of its own',
    closes: 'Enter the date',
  })
  const closes = { closesDay: '1', closesMonth: '4', closesYear: '2027' }
  const right = { ...typed, ...closes, question: 'Why?', options: 'Yes\n\n No ' }
  expect(askPollForm.parse(right)).toMatchObject({ options: ['Yes', 'No'], lastDay: '2027-04-01' })
  expect(errorsOf(askPollForm.safeParse({ ...right, options: 'No\nno' }).error!)).toEqual({
    options: 'Each answer must be different from the others',
  })
  expect(errorsOf(askPollForm.safeParse({ ...right, most: '3' }).error!)).toEqual({
    most: 'There are fewer answers than that',
  })
})

test('the headlines say how polls stand, and what one came to', () => {
  const poll = (answered: boolean) => ({ answered, mayAnswer: true })
  expect([[], [poll(true)], [poll(false)], [poll(false), poll(true)]].map(pollsHeadline)).toEqual([
    'No poll is open',
    'One poll is open',
    'One poll is open and waits for your answer',
    'Two polls are open, and one waits for your answer',
  ])
  const options = (...chosen: (number | null)[]) =>
    chosen.map((count, place) => ({ text: `Day ${place}`, chosen: count }))
  expect(pollResultHeadline({ answered: 9, options: options(2, 7) })).toBe('7 of 9 chose “Day 1”')
  expect(pollResultHeadline({ answered: 8, options: options(4, 4) })).toBe(
    'Two answers came first with 4 each',
  )
  expect(pollResultHeadline({ answered: null, options: options(null, null) })).toBe(
    'Too few answered to tell how',
  )
})
