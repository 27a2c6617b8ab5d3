import 'server-only'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { system, visitor } from '@/lib/kernel/actor'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { lockBoxToCast } from '../lock-election'
import { phaseOf } from '../phase'
import { type Ballot, receiptOf } from '../protocol/ballot'
import { readyToPublish } from '../protocol/batch'
import { checkBallot } from '../protocol/check-ballot'
import { type ElectionOnBoard, electionOf } from '../protocol/election'
import { publishBatches } from './publish-batches'
import { storeWaitingShuffled } from './store-in-board-order'

/** A voter may seal any nonsense, but what comes here is numbers and text that can be stored. */
function canBeKept({ sequence, sealed }: Ballot) {
  return sequence < 2 ** 31 && /^[A-Za-z0-9_-]+$/.test(sealed.sealed)
}

/**
 * Takes a sealed ballot from whoever brings it: its paper says that the owner is on the roll, and nothing here knows who
 * that is. So nobody is asked, and neither the audit nor the ballot has a person or a time.
 */
export async function castElectionBallot({ slug, ballot }: { slug: string; ballot: unknown }) {
  const published = await publishedElection(slug)
  if (!published) throw new Refusal('not-there')
  const checked = await checkBallot(published.election, ballot)
  if (!checked.holds || !canBeKept(checked.ballot)) throw new Refusal('ballot.not-good')
  const { ballot: good, keyHash } = checked
  const { waiting } = await putIntoBox(visitor, {
    electionId: published.id,
    credential: keyHash,
    ballot: good,
  })
  // Without waiting for the clock: the fewer ballots wait, the fewer are written again with the next one.
  if (readyToPublish(waiting, published.election.manifest.batch) > 0)
    await publishBatches(system('clock'), { electionId: published.id })
  return { receipt: await receiptOf(good), sequence: good.sequence }
}

type Put = { electionId: string; credential: string; ballot: Ballot }

/**
 * A ballot with a higher number replaces the one before; the same one again changes nothing. All ballots that wait for
 * their batch are written again with it, so that no row tells which came last. Answers how many wait.
 */
const putIntoBox = verb('ballot.cast', async (work, { electionId, credential, ballot }: Put) => {
  await lockBoxToCast(work, electionId)
  const [election] = await work.tx.select().from(elections).where(eq(elections.id, electionId))
  const phase = election!.closedAt ? 'closed' : phaseOf(election!, work.now)
  if (phase === 'collecting' || phase === 'preparing') throw new Refusal('vote.not-open')
  if (phase !== 'voting') throw new Refusal('vote.closed')
  const { sequence } = ballot
  const written = await work.tx
    .insert(sealedBallots)
    .values({ electionId, credential, sequence, ballot })
    .onConflictDoUpdate({
      target: [sealedBallots.electionId, sealedBallots.credential],
      set: { sequence, ballot },
      setWhere: lt(sealedBallots.sequence, sql`excluded.sequence`),
    })
    .returning({ sequence: sealedBallots.sequence })
  if (written.length === 1) return { waiting: await storeWaitingShuffled(work, electionId) }
  const [inBox] = await work.tx
    .select({ ballot: sealedBallots.ballot })
    .from(sealedBallots)
    .where(and(eq(sealedBallots.electionId, electionId), eq(sealedBallots.credential, credential)))
  const same = (await receiptOf(inBox!.ballot)) === (await receiptOf(ballot))
  if (!same) throw new Refusal('ballot.stale')
  return { waiting: 0 }
})

type Known = { id: string; election: ElectionOnBoard }

// What is published never changes; voters come by the hundred.
const known = new Map<string, Known>()

/** A published election with its keys ready to check ballots. */
async function publishedElection(slug: string): Promise<Known | undefined> {
  const [row] = await database()
    .select({ id: elections.id, hash: elections.manifestHash })
    .from(elections)
    .where(and(eq(elections.slug, slug), isNotNull(elections.publishedAt)))
  if (!row) return undefined
  const before = known.get(row.hash!)
  if (before) return before
  const [{ manifest } = { manifest: null }] = await database()
    .select({ manifest: elections.manifest })
    .from(elections)
    .where(eq(elections.id, row.id))
  const found = { id: row.id, election: await electionOf(manifest!) }
  known.set(row.hash!, found)
  return found
}
