import '@/tests/support/database'
import { sql } from 'drizzle-orm'
import { afterEach, expect, test, vi } from 'vitest'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import { system } from '@/lib/kernel/actor'
import { now, thawClock, wallClock } from '@/lib/kernel/clock'
import { asOwner } from '@/tests/support/database'
import { anOpenVote, members, numbersOf } from './electorate'

afterEach(() => {
  vi.restoreAllMocks()
})

const hour = 3_600_000

/** This machine's clock is wrong and still goes; the database's is right. */
function wrongBy(milliseconds: number) {
  const right = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => right() + milliseconds)
}

/** The vote closes so long from now, by the database's clock. */
async function closesIn(voteId: string, seconds: number) {
  await asOwner(async (db) => {
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      await tx.execute(
        sql`update motion_votes set opens_at = clock_timestamp() - interval '1 day', closes_at = clock_timestamp() + make_interval(secs => ${seconds}) where id = ${voteId}`,
      )
    })
  })
  thawClock()
}

const cast = (vote: { number: number }) => (voter: Parameters<typeof castBallot>[0]) =>
  castBallot(voter, { number: vote.number, choice: 'for' }).then(
    () => 'cast',
    (refusal: { code: string }) => refusal.code,
  )

test('a site whose clock is an hour slow takes no ballot after the close, however they race it, and closes the box', async () => {
  const voters = await members(600)
  const vote = await anOpenVote()
  await closesIn(vote.voteId, 0.3)
  wrongBy(-hour)
  const answers: string[] = []
  while (answers.length < voters.length && answers.at(-1) !== 'vote.closed') {
    const next = voters.slice(answers.length, answers.length + 6)
    answers.push(...(await Promise.all(next.map(cast(vote)))))
  }
  expect(await Promise.all(voters.slice(answers.length).map(cast(vote)))).not.toContain('cast')
  await shuffleBallots(system('shuffle-ballots'), { voteId: vote.voteId })
  const taken = answers.filter((answer) => answer === 'cast').length
  expect(taken).toBeGreaterThan(0)
  expect(await numbersOf(vote.voteId)).toMatchObject({ marks: taken, ballots: taken })
})

test('one whose clock is an hour fast shuts nobody out and closes nothing early, and its pages follow the database', async () => {
  const [voter] = await members(1)
  const vote = await anOpenVote()
  await closesIn(vote.voteId, 60)
  const right = Date.now()
  wrongBy(hour)
  await expect(
    shuffleBallots(system('shuffle-ballots'), { voteId: vote.voteId }),
  ).rejects.toMatchObject({ code: 'vote.not-closed' })
  expect(await cast(vote)(voter!)).toBe('cast')
  expect(Math.abs(now().getTime() - right)).toBeLessThan(hour / 2)

  // Set right again, it is its own clock again.
  vi.restoreAllMocks()
  expect(await cast(vote)(voter!)).toBe('vote.already-voted')
  expect(Math.abs(now().getTime() - wallClock().getTime())).toBeLessThan(hour / 2)
})
