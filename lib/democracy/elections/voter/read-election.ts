import { type ElectionOnBoard, electionOf } from '../protocol/election'
import { manifestShape } from '../protocol/manifest'
import { NotAsPublished, type PollingStation } from './polling-station'

/**
 * The election as it was published, with the keys that stand in its manifest. `hash` is what the page shows and what
 * voters can compare: a manifest made for one of them alone has another one.
 */
export async function readElection(
  station: PollingStation,
  hash: string,
): Promise<ElectionOnBoard> {
  const read = manifestShape.safeParse(await station.manifest())
  if (!read.success)
    throw new NotAsPublished('We could not read the details of this election. Nothing was sent.')
  const election = await electionOf(read.data)
  if (election.hash !== hash) {
    throw new NotAsPublished(
      'The rules of this election are not the ones that were published: their fingerprints differ. Nothing was sent. Tell the returning officer.',
    )
  }
  return election
}
