import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collected } from '@/lib/demo/story/elections/fast-blind-paper'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { getManifest } from '@/lib/democracy/elections/board/read-board'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { closeBoard } from '@/lib/democracy/elections/closing/close-board'
import { openAndCount } from '@/lib/democracy/elections/closing/open-and-count'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { electionOf } from '@/lib/democracy/elections/protocol/election'
import { freezeElectionRoll } from '@/lib/democracy/elections/roll/freeze-election-roll'
import { system } from '@/lib/kernel/actor'
import { freezeClock, thawClock } from '@/lib/kernel/clock'
import { env } from '@/lib/kernel/env'
import { keysGiven, withHolderKeys } from '@/tests/support/elections/holder-keys'
import {
  aCalledElection,
  boardLines,
  closed,
  collecting,
  dates,
  preparing,
  someVoters,
  voting,
} from '@/tests/support/elections/secret-ballot'
import { timed } from './counts'
import { result } from './report'

const clock = system('clock')
const atOnce = 16

/**
 * One election from the freezing of its roll to the verified result, by the verbs that do it on the site. Papers are made
 * by the quick stand-in for a browser, whose own work is in the time of collecting and voting.
 */
export async function timeBigElection(onRoll: number, voters: number) {
  const many = `${onRoll.toLocaleString('en-GB')} on the roll`
  const some = `${voters.toLocaleString('en-GB')} voters`
  console.log(`An election with ${many}, and ${some}.`)
  const election = await aCalledElection()
  const { slug, officer } = election
  const electorate = await someVoters(onRoll)
  const seconds = async (name: string, act: () => Promise<unknown>) => {
    const began = performance.now()
    await act()
    result(name, (performance.now() - began) / 1000, 's')
    console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  }
  freezeClock(dates.rollFreezesAt)
  await seconds(`roll frozen, ${many}`, () => freezeElectionRoll(clock, election))
  freezeClock(preparing)
  const held = await withHolderKeys(election)
  await seconds(`election published, ${many}`, () => publishManifest(officer, { slug }))
  const published = await electionOf((await getManifest(slug))!.manifest)
  const [chairs, secretary] = election.contests
  const papers: Awaited<ReturnType<typeof collected>>[] = []
  freezeClock(collecting)
  await seconds(`papers collected, ${some}`, () =>
    sixteenAtOnce(voters, async (voter) => {
      papers[voter] = await collected(electorate[voter]!, slug, published)
    }),
  )
  freezeClock(voting)
  await seconds(`ballots cast and put on the board, ${some}`, () =>
    sixteenAtOnce(voters, async (voter) => {
      const rankings = { [chairs!]: [(voter % 3) + 1], [secretary!]: [(voter % 2) + 1] }
      const ballot = await makeBallot(published, papers[voter]!, rankings, 1)
      await castElectionBallot({ slug, ballot })
    }),
  )
  freezeClock(closed)
  await seconds(`box closed, ${some}`, () => closeBoard(clock, election))
  await seconds(`box opened with two keys and counted, ${some}`, async () => {
    await keysGiven({ held, slug })
    await openAndCount(clock, election)
  })
  const file = join(env.DATA_DIR, `board-of-${voters}-voters.ndjson`)
  writeFileSync(file, `${(await boardLines(election)).join('\n')}\n`)
  const audit = await timed([join('lib', 'commands', 'verify.ts'), file, '--json'])
  result(`audit of that board, ${some}`, audit.seconds, 's')
  result(`memory of that audit, ${some}`, audit.megabytes, 'MB')
  thawClock()
}

async function sixteenAtOnce(count: number, act: (number: number) => Promise<void>) {
  let next = 0
  const one = async () => {
    while (next < count) {
      const mine = next
      next += 1
      await act(mine)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
}
