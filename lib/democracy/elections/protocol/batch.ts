import type { Ballot } from './ballot'
import { fromBase64url } from './bytes'
import { readPrepared } from './check-credential'
import { sha256Hex } from './hash'

/** In the order of the hashes of their keys: as good as shuffled, and anybody can see that it hides the order of arrival. */
export async function inBoardOrder(ballots: readonly Ballot[]): Promise<Ballot[]> {
  const keyed = await Promise.all(
    ballots.map(async (ballot) => ({
      ballot,
      keyHash: await sha256Hex(fromBase64url(readPrepared(ballot.prepared)!.key)),
    })),
  )
  return keyed
    .sort((one, other) => (one.keyHash < other.keyHash ? -1 : 1))
    .map(({ ballot }) => ballot)
}

/** How many may go out while voting is open: as many again stay back, so that the last batch is never a small one. */
export function readyToPublish(waiting: number, batch: number): number {
  return waiting >= 2 * batch ? waiting - batch : 0
}
