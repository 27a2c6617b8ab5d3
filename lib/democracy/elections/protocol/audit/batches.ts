import type { BoardBallot } from './ballots'
import { all, type Contents } from './contents'

/** What keeps ballots hidden among others: no small batches, and no order that tells who came when. */
export function batchProblems(contents: Contents, ballots: BoardBallot[]): string[] {
  const least = contents.election.manifest.batch
  const batches = all(contents, 'batch')
  const small = batches
    .filter(({ body }) => batches.length > 1 && body.ballots.length < least)
    .map(
      ({ record, body }) =>
        `Record ${record} is a batch of ${body.ballots.length} ballots; the manifest promises at least ${least}.`,
    )
  const moved = ballots.filter((ballot, at) => {
    const before = ballots[at - 1]
    if (!ballot.holds || !before?.holds || before.record !== ballot.record) return false
    return before.keyHash > ballot.keyHash
  })
  const records = [...new Set(moved.map(({ record }) => record))]
  return [
    ...small,
    ...records.map(
      (record) => `The ballots in record ${record} are not in the order of their keys.`,
    ),
  ]
}
