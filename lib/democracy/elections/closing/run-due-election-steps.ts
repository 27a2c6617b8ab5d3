import 'server-only'
import { and, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { type Actor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { publishBatches } from '../box/publish-batches'
import { vacuumBallots } from '../box/store-in-board-order'
import { freezeElectionRoll } from '../roll/freeze-election-roll'
import { countTurnout } from '../turnout/count-turnout'
import { remindVoters } from '../turnout/remind-voters'
import { closeBoard } from './close-board'
import { openAndCount } from './open-and-count'

type Step = (actor: Actor, which: { electionId: string }) => Promise<unknown>

/** In this order, so that an election that slept through several of them catches up at once. */
const steps: Record<string, Step> = {
  freezeElectionRoll,
  publishBatches,
  countTurnout,
  remindVoters,
  closeBoard,
  openAndCount,
}

/**
 * What the clock asks of elections, every few minutes: rolls to freeze, batches to publish, turnout to count, voters to remind,
 * boxes to close, ballots to open.
 * Each step looks for itself whether it is due, so doing all of it twice does nothing twice. A step that fails holds up
 * neither the next one nor another election, and none of the failures is lost.
 */
export async function runDueElectionSteps() {
  const failures: Error[] = []
  for (const { id, slug } of await underWay()) {
    let rewritten = false
    for (const [name, step] of Object.entries(steps)) {
      try {
        const done = await step(system('clock'), { electionId: id })
        rewritten ||= movedBallots(done)
      } catch (error) {
        failures.push(
          new Error(`${name} of ${slug}: ${(error as Error).message}`, { cause: error }),
        )
      }
    }
    if (rewritten) await vacuumBallots()
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, failures.map(({ message }) => message).join('; '))
  }
  return { more: false }
}

function movedBallots(done: unknown) {
  const { published = 0, closed = false } = (done ?? {}) as { published?: number; closed?: boolean }
  return published > 0 || closed
}

async function underWay() {
  const at = now()
  const waitsForRoll = and(
    isNull(elections.rollFrozenAt),
    lte(elections.rollFreezesAt, at),
    gt(elections.opensAt, at),
  )
  const isOn = and(
    isNotNull(elections.publishedAt),
    lte(elections.collectFrom, at),
    isNull(elections.closedAt),
  )
  const canBeOpened = and(
    isNotNull(elections.closedAt),
    isNull(elections.countedAt),
    isNull(elections.voidedAt),
    sql`(select count(*) from ${keyHolders} where ${keyHolders.electionId} = ${elections.id}
      and coalesce(${keyHolders.keySealed}, ${keyHolders.shareSealed}) is not null) >= 2`,
  )
  return database()
    .select({ id: elections.id, slug: elections.slug })
    .from(elections)
    .where(and(isNull(elections.cancelledAt), or(waitsForRoll, isOn, canBeOpened)))
}
