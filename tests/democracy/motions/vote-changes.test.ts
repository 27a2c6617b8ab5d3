import '@/tests/support/database'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { motionVotes } from '@/db/schema/democracy/motions'
import { auditEntries, outgoingMails } from '@/db/schema/kernel'
import { suspensions } from '@/db/schema/people/people'
import { callVote } from '@/lib/democracy/motions/call-vote'
import { cancelVote } from '@/lib/democracy/motions/cancel-vote'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { extendVote } from '@/lib/democracy/motions/extend-vote'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { getMotion, listMotions } from '@/lib/democracy/motions/read'
import { getMotionAtDesk, previewVoteCall } from '@/lib/democracy/motions/read-desk'
import { getMotionPaper } from '@/lib/democracy/motions/read-vote'
import { remindToDeclare } from '@/lib/democracy/motions/remind-to-declare'
import { secondMotion } from '@/lib/democracy/motions/second-motion'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { withdrawMotion } from '@/lib/democracy/motions/withdraw-motion'
import { system } from '@/lib/kernel/actor'
import { addDays, atWallTime } from '@/lib/kernel/calendar'
import { freezeClock } from '@/lib/kernel/clock'
import { unseal } from '@/lib/kernel/field-encryption'
import { newId } from '@/lib/kernel/ids'
import { asOwner } from '@/tests/support/database'
import { aMember, anOfficer } from '@/tests/support/people'
import {
  aMovedMotion,
  anOpenVote,
  aSecondedMotion,
  closes,
  closing,
  members,
  numbersOf,
  opening,
  theOfficers,
} from './electorate'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => freezeClock(opening))

const later = { date: '2027-03-10', time: '20:00' }
const reason = 'The wrong text was attached.'

type Told = { personId: string | null; again?: boolean; reason?: string; sentence?: string }

/** Who was told what about a motion, by the email's name. */
async function told(number: number, message: string): Promise<Told[]> {
  const mails = await database()
    .select()
    .from(outgoingMails)
    .where(eq(outgoingMails.message, message))
  return mails.flatMap((mail) => {
    const props = unseal<Told & { number: number }>(mail.propsSealed!)
    return props.number === number ? [{ ...props, personId: mail.personId }] : []
  })
}

async function shuffleJobOf(voteId: string) {
  const jobs = await asOwner((db) =>
    db.execute<{ run_at: Date }>(
      sql`select run_at from graphile_worker.jobs where key = ${`shuffle/${voteId}`}`,
    ),
  )
  return jobs.map(({ run_at }) => new Date(run_at).toISOString())
}

test('a vote that nobody has voted in is cancelled, and another can be called', async () => {
  const { secretary, mover } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  const { roll } = await numbersOf(voteId)
  await cancelVote(secretary, { number, reason })
  const early = castBallot(mover, { number, choice: 'for' })
  await expect(early).rejects.toMatchObject({ code: 'vote.not-open' })
  expect(await getMotion(mover, number)).toMatchObject({
    state: 'seconded',
    vote: undefined,
    changes: [{ reason, closesAt: null, calledAt: opening }],
  })
  expect(await getMotionPaper(mover, number)).toMatchObject({ vote: undefined, onRoll: false })
  const letters = await told(number, 'vote-cancelled')
  expect(letters).toHaveLength(roll)
  expect(letters.find(({ personId }) => personId === mover.personId)).toMatchObject({ reason })

  await callVote(secretary, {
    number,
    majority: 'two-thirds',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
  await castBallot(mover, { number, choice: 'for' })
  expect(await numbersOf(voteId)).toMatchObject({ marks: 0, ballots: 0 })
  expect(await getMotion(mover, number)).toMatchObject({
    state: 'voting',
    vote: { majority: 'two-thirds' },
    marked: true,
  })
  const { motions } = await listMotions(mover, 'open')
  expect(motions.filter((one) => one.number === number)).toHaveLength(1)
  freezeClock(closing)
  await shuffleBallots(system('job'), { voteId })
  const [box] = await database().select().from(motionVotes).where(eq(motionVotes.id, voteId))
  expect(box).toMatchObject({ cancelledAt: opening, shuffledAt: null })
})

test('its mover can withdraw a motion whose vote was cancelled', async () => {
  const { secretary, mover } = await theOfficers()
  const { number } = await anOpenVote()
  await cancelVote(secretary, { number, reason })
  await withdrawMotion(mover, { number })
  expect(await getMotion(mover, number)).toMatchObject({ state: 'withdrawn' })
})

test('a vote that nobody has voted in is extended, within the rule book', async () => {
  const { secretary, mover } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  const { roll } = await numbersOf(voteId)
  const sooner = extendVote(secretary, { number, closes, reason })
  await expect(sooner).rejects.toMatchObject({ code: 'vote.not-later' })
  const tooLong = { date: '2027-03-29', time: '09:01' }
  const overlong = extendVote(secretary, { number, closes: tooLong, reason })
  await expect(overlong).rejects.toMatchObject({ code: 'vote.too-long' })
  await extendVote(secretary, { number, closes: later, reason })
  const until = atWallTime(later.date, later.time)
  expect(await getMotion(mover, number)).toMatchObject({
    vote: { closesAt: until },
    changes: [{ reason, closesAt: until }],
  })
  expect(await told(number, 'vote-extended')).toHaveLength(roll)
  expect(await shuffleJobOf(voteId)).toEqual([until.toISOString()])
  freezeClock(closing)
  await castBallot(mover, { number, choice: 'for' })
})

test('what was changed is in the audit log', async () => {
  const { secretary } = await theOfficers()
  const { number } = await anOpenVote()
  await extendVote(secretary, { number, closes: later, reason })
  await cancelVote(secretary, { number, reason })
  const entries = await database().select().from(auditEntries)
  const here = entries.filter(({ detail }) => (detail as { number?: number }).number === number)
  expect(here.map(({ action }) => action).slice(-2)).toEqual(['vote.extended', 'vote.cancelled'])
})

test('once somebody has voted nothing about a vote is changed, whoever writes', async () => {
  const { secretary, mover } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  await castBallot(mover, { number, choice: 'against' })
  const refused = { code: 'vote.has-ballots' }
  await expect(cancelVote(secretary, { number, reason })).rejects.toMatchObject(refused)
  const extending = extendVote(secretary, { number, closes: later, reason })
  await expect(extending).rejects.toMatchObject(refused)
  expect(await told(number, 'vote-cancelled')).toEqual([])
  for (const change of [sql`cancelled_at = now()`, sql`closes_at = closes_at + interval '1 day'`]) {
    const behind = asOwner((db) =>
      db.execute(sql`update motion_votes set ${change} where id = ${voteId}`),
    )
    await expect(behind).rejects.toMatchObject({
      cause: { constraint_name: 'motion_votes_uncast' },
    })
  }
})

test('into the box of a vote that was cancelled goes no ballot, whoever writes', async () => {
  const { secretary } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  await cancelVote(secretary, { number, reason })
  const behind = asOwner((db) =>
    db.execute(sql`insert into ballots (vote_id, choice) values (${voteId}, 'for')`),
  )
  await expect(behind).rejects.toMatchObject({ cause: { constraint_name: 'ballots_box_closed' } })
})

test('cancelling against casting: either the vote is off, or the ballot counts', async () => {
  const { secretary } = await theOfficers()
  for (let time = 0; time < 12; time += 1) {
    const voters = await members(6)
    const { number, voteId } = await anOpenVote()
    const casting = voters.map((voter) => castBallot(voter, { number, choice: 'for' }))
    const cancelling = cancelVote(secretary, { number, reason })
    const [cancelled, ...cast] = await Promise.allSettled([cancelling, ...casting])
    const counted = cast.filter((one) => one.status === 'fulfilled').length
    expect(counted).toBe(cancelled!.status === 'fulfilled' ? 0 : 6)
    expect(await numbersOf(voteId)).toMatchObject({ marks: counted, ballots: counted })
  }
})

test('a vote is cancelled once, however often it is sent, and members hear of it once', async () => {
  const { secretary } = await theOfficers()
  const { number, voteId } = await anOpenVote()
  const both = await Promise.allSettled([
    cancelVote(secretary, { number, reason }),
    cancelVote(secretary, { number, reason }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await told(number, 'vote-cancelled')).toHaveLength((await numbersOf(voteId)).roll)
})

test('nobody changes the vote on a motion that they seconded, nor one who does not call votes', async () => {
  const { secretary, chair, mover } = await theOfficers()
  const number = await aMovedMotion()
  await secondMotion(secretary, { number })
  await callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
  const sided = cancelVote(secretary, { number, reason })
  await expect(sided).rejects.toMatchObject({ code: 'motion.took-sides' })
  for (const actor of [chair, mover]) {
    const cancelling = cancelVote(actor, { number, reason })
    await expect(cancelling).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await getMotionAtDesk(secretary, number)).toMatchObject({ mayChange: false })
})

test('nothing about a vote is changed after it closed', async () => {
  const { secretary } = await theOfficers()
  const { number } = await anOpenVote()
  expect(await getMotionAtDesk(secretary, number)).toMatchObject({ mayChange: true })
  freezeClock(closing)
  const late = cancelVote(secretary, { number, reason })
  await expect(late).rejects.toMatchObject({ code: 'vote.closed' })
  expect(await getMotionAtDesk(secretary, number)).toMatchObject({ mayChange: false })
})

test('the check step says who and when, refuses what the call would refuse, and calls nothing', async () => {
  const { secretary, chair } = await theOfficers()
  const number = await aSecondedMotion()
  const call = { number, majority: 'simple', kind: 'confidential', opens: 'now', closes } as const
  const shown = await previewVoteCall(secretary, call)
  expect(shown).toMatchObject({ opens: undefined, closes: 'Monday 8 March 2027 at 8pm' })
  const short = { ...call, closes: { date: '2027-03-02', time: '20:00' } }
  await expect(previewVoteCall(secretary, short)).rejects.toMatchObject({ code: 'vote.too-short' })
  await expect(previewVoteCall(chair, call)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await getMotion(secretary, number)).toMatchObject({ state: 'seconded', changes: [] })
  await callVote(secretary, call)
  const letters = await told(number, 'vote-called')
  expect(letters).toHaveLength(shown.voters)
})

test('everybody who could vote hears the result once, and so does a mover who could not', async () => {
  const { chair, secretary } = await theOfficers()
  const [mover, seconder, silent] = await Promise.all([aMember(), aMember(), aMember()])
  const { number } = await moveMotion(mover, { title: 'A title', text: 'A text' })
  await secondMotion(seconder, { number })
  await database()
    .insert(suspensions)
    .values({ id: newId(), personId: mover.personId, suspendedAt: opening })
  await callVote(secretary, {
    number,
    majority: 'simple',
    kind: 'confidential',
    opens: 'now',
    closes,
  })
  const called = await told(number, 'vote-called')
  expect(called.map(({ personId }) => personId)).not.toContain(mover.personId)
  await castBallot(seconder, { number, choice: 'for' })
  freezeClock(closing)
  await declareResult(chair, { number })
  const letters = await told(number, 'vote-declared')
  const people = letters.map(({ personId }) => personId)
  expect(new Set(people).size).toBe(people.length)
  const expected = [...called.map(({ personId }) => personId), mover.personId]
  expect(people.sort()).toEqual(expected.sort())
  expect(people).toContain(silent.personId)
  expect(letters[0]).toMatchObject({ sentence: 'Lost, by 1 vote to 0: 8 members had to vote' })
})

test('a closed vote is chased from its close on, every three days, until it is declared', async () => {
  const { chair, secretary } = await theOfficers()
  const other = await anOfficer('co-chair', { seat: 2 })
  const { number } = await anOpenVote()
  const remind = () => remindToDeclare(system('daily'), {})
  const reminded = async () =>
    (await told(number, 'vote-to-declare')).map(({ personId, again }) =>
      [personId, again ? 'again' : 'first'].join(' '),
    )
  freezeClock(new Date(closing.getTime() - 1))
  await remind()
  expect(await reminded()).toEqual([])

  freezeClock(closing)
  await remind()
  await remind()
  const first = [chair, other].map(({ personId }) => `${personId} first`)
  expect((await reminded()).sort()).toEqual([...first].sort())

  freezeClock(addDays(closing, 2))
  await remind()
  expect(await reminded()).toHaveLength(2)
  freezeClock(addDays(closing, 3))
  await remind()
  const again = [chair, other, secretary].map(({ personId }) => `${personId} again`)
  expect((await reminded()).sort()).toEqual([...first, ...again].sort())

  await declareResult(chair, { number })
  freezeClock(addDays(closing, 30))
  await remind()
  expect(await reminded()).toHaveLength(5)
})
