import type { BoardBallot } from './ballots'

/** Ballots without a good paper, or not signed by its owner. */
export function credentialProblems(ballots: BoardBallot[]): string[] {
  return ballots.flatMap((ballot) => (ballot.holds ? [] : [`${nameOf(ballot)} ${ballot.fault}.`]))
}

export function nameOf({ tracker, record, at }: BoardBallot): string {
  return tracker ? `Ballot ${tracker} in record ${record}` : `Ballot ${at + 1} of record ${record}`
}
