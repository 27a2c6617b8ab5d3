import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { nominationBackers, nominations } from '@/db/schema/nominations'
import type { Work } from '@/lib/kernel/perform'
import type { holdNomination } from './hold'
import { postToCandidate } from './post-to-candidate'
import { missingIn, type NominationState, stateWith } from './states'

type Held = Awaited<ReturnType<typeof holdNomination>>

/** Brings a nomination's state in line with what it has by now; its candidate is told of each step. The row is held by the caller. */
export async function settle(work: Work, { election, contest, nomination }: Held) {
  const [found] = await work.tx.select().from(nominations).where(eq(nominations.id, nomination.id))
  const state = stateWith(missingIn(found!, await countBackers(work.tx, nomination.id)))
  const before = nomination.state as NominationState
  if (state === before) return
  await work.tx.update(nominations).set({ state }).where(eq(nominations.id, nomination.id))
  const about = { election, contest, nomination }
  const { outsideName } = nomination
  if (state === 'accepted')
    await postToCandidate(work, about, 'nomination-accepted', { outsideName })
  if (state === 'seconded' && before === 'proposed') {
    await postToCandidate(work, about, 'nomination-seconded', {})
  }
}

/** Members one by one, and each local group once, however many speak for it. */
export async function countBackers(from: Database | Transaction, nominationId: string) {
  const { group, personId } = nominationBackers
  const [row] = await from
    .select({
      n: sql<number>`count(distinct case when ${group} = '' then ${personId}::text else 'group ' || ${group} end)::int`,
    })
    .from(nominationBackers)
    .where(eq(nominationBackers.nominationId, nominationId))
  return row!.n
}
