import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { keyHolders, sealedBallots } from '@/db/schema/democracy/ballot-box'
import { seal } from '@/lib/kernel/field-encryption'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { postRecord } from '../board/post-record'
import type { LockedElection } from '../lock-election'
import { type PrivateKeyJwk, privateKeyShape } from '../protocol/key-pair'
import { isOpeningKey } from '../protocol/key-pair-fits'
import { assertBallotCountAgrees } from './check-ballot-count'
import { keysGiven } from './opening-keys'

/**
 * A holder's key, after the close. The first one goes on the board as it comes and opens nothing by itself; with the second
 * one the ballots are opened and counted. So few ballots that they stay sealed: then no key goes on the board at all.
 * The caller holds the election.
 */
export async function receiveKey(
  work: Work,
  election: LockedElection,
  place: number,
  given: PrivateKeyJwk,
): Promise<{ given: number }> {
  const { id, manifest } = election
  if (!election.closedAt || manifest?.format !== 'mandate-election/2')
    throw new Refusal('vote.not-closed')
  if (election.voidedAt) throw new Refusal('election.void')
  const before = await keysGiven(work, id)
  const there = before.some(({ number }) => number === place)
  if (election.openedAt || there || before.length >= 2) return { given: before.length }
  await assertBallotCountAgrees(work.tx, id)
  const key = privateKeyShape.safeParse(given)
  const holder = manifest.holders[place - 1]
  if (!holder || !key.success || !(await isOpeningKey(holder.opening, key.data)))
    throw new Refusal('key.wrong-key')
  await work.tx
    .update(keyHolders)
    // Whoever had reported their words lost has found them.
    .set({ keySealed: seal(key.data), lostAt: null })
    .where(
      and(eq(keyHolders.electionId, id), eq(keyHolders.place, place), isNull(keyHolders.keySealed)),
    )
  if (before.length === 0 && !(await staySealed(work, id, manifest.batch)))
    await postRecord(work, id, 'key', { ...key.data, holder: place })
  if (before.length === 1)
    await work.queue('open-and-count', { electionId: id }, { key: `open/${id}` })
  return { given: before.length + 1 }
}

/** Whether so few ballots came in that opening them on the board would show who voted how. */
export async function staySealed(work: Work, electionId: string, batch: number) {
  return (await work.tx.$count(sealedBallots, eq(sealedBallots.electionId, electionId))) < batch
}
