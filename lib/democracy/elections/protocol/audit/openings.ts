import { openingKey, opens } from '../box'
import { openBallot } from '../open-ballot'
import type { Rankings } from '../rankings'
import { inGroups, type Progress } from './ballots'
import { type Contents, the } from './contents'
import type { GoodBallot } from './sequence'

export type Opened = { tracker: string; rankings: Rankings | undefined }

/** Opens every ballot that counts with the published key, after trying that key on the sealing key of the manifest. */
export async function openings(
  contents: Contents,
  last: GoodBallot[],
  progress: Progress,
): Promise<{ opened?: Opened[]; problems: string[] }> {
  const { election } = contents
  const jwk = the(contents, 'key')
  if (!jwk) return { problems: [] }
  const { sealing } = election.manifest
  if (jwk.x !== sealing.x || jwk.y !== sealing.y || !(await opens(sealing, jwk)))
    return {
      problems: ['The published key does not open what the sealing key of the manifest seals.'],
    }
  const key = await openingKey(jwk)
  const opened = await inGroups(last, progress, async (one) => ({
    tracker: one.tracker,
    rankings: await openBallot(election, key, one.key, one.ballot),
  }))
  return { opened, problems: [] }
}
