import 'server-only'
import { and, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { keyHolders } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { type Actor, system } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/clock'
import { publishBatches } from '../box/publish-batches'
import { clearAway } from '../box/store-in-board-order'
import { freezeElectionRoll } from '../roll/freeze-election-roll'
import { closeBoard } from './close-board'
import { openAndCount } from './open-and-count'

type Step = (actor: Actor, which: { electionId: string }) => Promise<unknown>

/**
 * What the clock asks of elections, every few minutes: rolls to freeze, batches to publish, boxes to close, ballots to open.
 * Each step looks for itself whether it is due, so doing all of it twice does nothing twice. One election that fails does not
 * hold up the others.
 */
export async function mindElections() {
  const failures: unknown[] = []
  for (const { id } of await underWay()) {
    for (const step of [freezeElectionRoll, publishBatches, closeBoard, openAndCount] as Step[]) {
      await step(system('clock'), { electionId: id }).catch((error) => failures.push(error))
    }
    await clearAway()
  }
  if (failures.length > 0) throw failures[0]
  return { more: false }
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
    lte(elections.opensAt, at),
    isNull(elections.closedAt),
  )
  const canBeOpened = and(
    isNotNull(elections.closedAt),
    isNull(elections.countedAt),
    sql`(select count(*) from ${keyHolders} where ${keyHolders.electionId} = ${elections.id}
      and ${keyHolders.shareSealed} is not null) >= 2`,
  )
  return database()
    .select({ id: elections.id })
    .from(elections)
    .where(and(isNull(elections.cancelledAt), or(waitsForRoll, isOn, canBeOpened)))
}
