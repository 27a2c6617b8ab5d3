import { createInterface } from 'node:readline'
import { closeDatabase } from '@/db/client'
import { castBallot } from '@/lib/democracy/motions/cast-ballot'
import { shuffleBallots } from '@/lib/democracy/motions/shuffle-ballots'
import type { VoteChoice } from '@/lib/democracy/motions/states'
import { type PersonActor, system } from '@/lib/kernel/actor'
import { freezeClock } from '@/lib/kernel/clock'
import { Refusal } from '@/lib/kernel/refusals'

/**
 * One of several processes that serve the site on one database: it takes ballots as they come within two seconds, its own clock says in
 * the midst of them that the vote has closed, and then it closes the box, as any process may. It prints whose receipt was shown.
 */
export type Order = {
  votes: { number: number; voteId: string }[]
  ballots: { voter: PersonActor; choice: VoteChoice; afterMs: number }[]
  closesAt: string
  /** So many receipts have been shown here when this process learns that it is too late. */
  closesAfter: number
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const order = JSON.parse((await lines.next()).value as string) as Order
const closesAt = new Date(order.closesAt)
const after = (ms: number) => new Promise((done) => setTimeout(done, ms))

freezeClock(new Date(closesAt.getTime() - 1))
process.stdout.write('ready\n')
await lines.next()

let shown = 0
let closing: Promise<void> | undefined
async function close() {
  freezeClock(closesAt)
  for (const { voteId } of order.votes) await shuffleBallots(system('shuffle-ballots'), { voteId })
}

const receipts = await Promise.all(
  order.ballots.flatMap(({ voter, choice, afterMs }) =>
    order.votes.map(async ({ number }) => {
      await after(afterMs)
      const answer = await castBallot(voter, { number, choice }).then(
        () => 'cast',
        (error: unknown) => {
          if (error instanceof Refusal) return error.code
          throw error
        },
      )
      if (answer !== 'vote.closed') shown += 1
      if (shown === order.closesAfter) closing ??= close()
      return { number, personId: voter.personId, choice, answer }
    }),
  ),
)
await closing
process.stdout.write(`${JSON.stringify(receipts)}\n`)
await closeDatabase()
process.exit(0)
