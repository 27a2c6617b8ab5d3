import 'server-only'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { askedOnce, database } from '@/db/client'
import { sealedBallots } from '@/db/schema/democracy/ballot-box'
import { elections } from '@/db/schema/democracy/elections'
import { system, visitor } from '@/lib/kernel/actor'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { together } from '@/lib/kernel/together'
import { askedByVoters } from '../asked-by-voters'
import { lockBoxToCast } from '../lock-election'
import { phaseOf } from '../phase'
import { type Ballot, receiptOf } from '../protocol/ballot'
import { readyToPublish } from '../protocol/batch'
import { checkBallot } from '../protocol/check-ballot'
import { electionOf } from '../protocol/election'
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
  const inBox = await castTogether(published.id, { credential: keyHash, ballot: good })
  if (!inBox) throw new Refusal('ballot.stale')
  return { receipt: await receiptOf(good), sequence: good.sequence }
}

type Brought = { credential: string; ballot: Ballot }

/** Voters come by the hundred: those who come while others' ballots are put in have theirs put in together. Answers whether it is in the box. */
const castTogether = together(
  async (electionId, brought: Brought[]) => {
    const { inBox, waiting, batch } = await putIntoBox(visitor, { electionId, brought })
    // Without waiting for the clock: the fewer ballots wait, the fewer are written again with the next.
    if (readyToPublish(waiting, batch) > 0) await publishBatches(system('clock'), { electionId })
    return inBox
  },
  ({ credential }) => credential,
)

/**
 * A ballot with a higher number replaces the one before; the same one again changes nothing. All ballots that wait for
 * their batch are written again with these, so that no row tells which came last. Answers of each whether it is in the box
 * now, and how many wait.
 */
const putIntoBox = verb(
  'ballot.cast',
  async (work, { electionId, brought }: { electionId: string; brought: Brought[] }) => {
    await lockBoxToCast(work, electionId)
    const [election] = await work.tx
      .select(askedByVoters)
      .from(elections)
      .where(eq(elections.id, electionId))
    const phase = election!.closedAt ? 'closed' : phaseOf(election!, work.now)
    if (phase === 'collecting' || phase === 'preparing') throw new Refusal('vote.not-open')
    if (phase !== 'voting') throw new Refusal('vote.closed')
    const written = await work.tx
      .insert(sealedBallots)
      .values(
        brought.map(({ credential, ballot }) => ({
          electionId,
          credential,
          sequence: ballot.sequence,
          ballot,
        })),
      )
      .onConflictDoUpdate({
        target: [sealedBallots.electionId, sealedBallots.credential],
        set: { sequence: sql`excluded.sequence`, ballot: sql`excluded.ballot` },
        setWhere: lt(sealedBallots.sequence, sql`excluded.sequence`),
      })
      .returning({ credential: sealedBallots.credential })
    const fresh = new Set(written.map(({ credential }) => credential))
    const inBox = await Promise.all(
      brought.map((one) => fresh.has(one.credential) || isInBox(work, electionId, one)),
    )
    const waiting = fresh.size > 0 ? await storeWaitingShuffled(work, electionId) : 0
    return { inBox, waiting, batch: election!.batch }
  },
)

async function isInBox(work: Work, electionId: string, { credential, ballot }: Brought) {
  const [inBox] = await work.tx
    .select({ ballot: sealedBallots.ballot })
    .from(sealedBallots)
    .where(and(eq(sealedBallots.electionId, electionId), eq(sealedBallots.credential, credential)))
  return (await receiptOf(inBox!.ballot)) === (await receiptOf(ballot))
}

/** A published election with its keys ready to check ballots. What is published never changes. */
const publishedElection = askedOnce(async (slug) => {
  const [row] = await database()
    .select({ id: elections.id, manifest: elections.manifest })
    .from(elections)
    .where(and(eq(elections.slug, slug), isNotNull(elections.publishedAt)))
  return row && { id: row.id, election: await electionOf(row.manifest!) }
})
