import '@/tests/support/database'
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { ballots, namedVotes, rollMarks } from '@/db/schema/democracy/motions'
import { declareResult } from '@/lib/democracy/motions/declare-result'
import { choices, type VoteChoice } from '@/lib/democracy/motions/states'
import { freezeClock } from '@/lib/kernel/clock'
import { env, parentEnvironment } from '@/lib/kernel/env'
import type { Order } from './casting-instance'
import { anOpenVote, closing, members, theOfficers } from './electorate'

vi.setConfig({ testTimeout: 240_000 })

type Receipt = { number: number; personId: string; choice: VoteChoice; answer: string }

/** A process of its own with its own pool of connections and its own clock. */
class Instance {
  private readonly child: ChildProcessWithoutNullStreams
  private readonly lines: AsyncIterator<string>
  private said = ''

  constructor(order: Order) {
    this.child = spawn(
      process.execPath,
      ['--import=tsx', 'tests/democracy/motions/casting-instance.ts'],
      {
        env: {
          ...parentEnvironment(),
          TSX_TSCONFIG_PATH: 'lib/commands/tsconfig.json',
          DATABASE_URL: env.DATABASE_URL,
        },
      },
    )
    this.child.stderr.on('data', (chunk) => {
      this.said += chunk
    })
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
    this.child.stdin.write(`${JSON.stringify(order)}\n`)
  }

  async ready() {
    const { value } = await this.lines.next()
    if (value !== 'ready') throw new Error(this.said)
  }

  async receipts(): Promise<Receipt[]> {
    this.child.stdin.write('go\n')
    const { value } = await this.lines.next()
    if (!value) throw new Error(this.said)
    if (this.child.exitCode === null) await once(this.child, 'close')
    return JSON.parse(value)
  }
}

/**
 * Every member submits to both processes, as somebody does who presses twice and is sent to another one, at any moment of two seconds;
 * in their midst the clock of the one, and a little later that of the other, says that the votes have closed.
 */
test('two processes, 500 members within two seconds, and a close: the ballots are exactly those whose receipt was shown', async () => {
  const voters = await members(500)
  const { chair } = await theOfficers()
  const secretly = await anOpenVote('simple', 'confidential')
  const byName = await anOpenVote('simple', 'open')
  freezeClock(closing)
  const order = (closesAfter: number): Order => ({
    votes: [secretly, byName],
    ballots: voters.map((voter, n) => ({
      voter,
      choice: choices[n % 3]!,
      afterMs: (n * 787) % 2000,
    })),
    closesAt: closing.toISOString(),
    closesAfter,
  })
  const both = [new Instance(order(300)), new Instance(order(320))]
  await Promise.all(both.map((instance) => instance.ready()))
  const receipts = (await Promise.all(both.map((instance) => instance.receipts()))).flat()
  expect(receipts).toHaveLength(2000)
  expect([...new Set(receipts.map(({ answer }) => answer))].sort()).toEqual([
    'cast',
    'vote.already-voted',
    'vote.closed',
  ])
  for (const { number, voteId } of [secretly, byName]) {
    const mine = receipts.filter((one) => one.number === number)
    // "You have already voted" is a receipt as well: it says that the first one counts.
    const shown = new Map(
      mine
        .filter(({ answer }) => answer !== 'vote.closed')
        .map(({ personId, choice }) => [personId, choice] as const),
    )
    expect(shown.size).toBeGreaterThan(20)
    expect(shown.size).toBeLessThan(500)
    const marks = await database().select().from(rollMarks).where(eq(rollMarks.voteId, voteId))
    expect(new Set(marks.map(({ personId }) => personId))).toEqual(new Set(shown.keys()))
    expect(marks).toHaveLength(shown.size)
    if (number === byName.number) {
      const rows = await database().select().from(namedVotes).where(eq(namedVotes.voteId, voteId))
      expect(new Map(rows.map((row) => [row.personId, row.choice]))).toEqual(shown)
    } else {
      const rows = await database().select().from(ballots).where(eq(ballots.voteId, voteId))
      const of = (all: VoteChoice[]) => choices.map((c) => all.filter((one) => one === c).length)
      expect(of(rows.map(({ choice }) => choice))).toEqual(of([...shown.values()]))
      const cast = mine.filter(({ answer }) => answer === 'cast')
      expect(rows).toHaveLength(cast.length)
    }
    await declareResult(chair, { number })
  }
})
