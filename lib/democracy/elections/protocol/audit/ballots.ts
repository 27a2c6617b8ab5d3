import { type CheckedBallot, checkBallot } from '../check-ballot'
import { all, type Contents } from './read-board'

export type BoardBallot = CheckedBallot & { record: number; at: number }

export type AuditProgress = (done: number, of: number) => void

/** So many at a time keep all processors busy and little in memory. */
const group = 128

/** Checks every ballot on the board by itself: its form, its paper, its own signature. */
export async function checkBallots(
  contents: Contents,
  progress: AuditProgress,
): Promise<BoardBallot[]> {
  const cast = all(contents, 'batch').flatMap(({ record, body }) =>
    body.ballots.map((ballot, at) => ({ record, at, ballot })),
  )
  return inGroups(cast, progress, async ({ record, at, ballot }) => ({
    ...(await checkBallot(contents.election, ballot)),
    record,
    at,
  }))
}

export async function inGroups<Given, Made>(
  given: Given[],
  progress: AuditProgress,
  make: (one: Given) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < given.length; from += group) {
    made.push(...(await Promise.all(given.slice(from, from + group).map(make))))
    progress(made.length, given.length)
  }
  return made
}

/** Ballots without a good paper, or not signed by its owner. */
export function credentialProblems(ballots: BoardBallot[]): string[] {
  return ballots.flatMap((ballot) =>
    ballot.holds ? [] : [`${ballotName(ballot)} ${ballot.fault}.`],
  )
}

export function ballotName({ tracker, record, at }: BoardBallot): string {
  return tracker ? `Ballot ${tracker} in record ${record}` : `Ballot ${at + 1} of record ${record}`
}

export type GoodBallot = Extract<BoardBallot, { holds: true }>

/**
 * The ballot that counts of each paper: the one with the highest number. On the board numbers only rise; an older ballot
 * after a newer one was replayed by somebody.
 */
export function lastOfEach(ballots: BoardBallot[]): { last: GoodBallot[]; problems: string[] } {
  const problems: string[] = []
  const last = new Map<string, GoodBallot>()
  const keys = new Map<string, string>()
  for (const ballot of ballots) {
    if (!ballot.holds) continue
    const { keyHash, tracker } = ballot
    const other = keys.get(tracker)
    if (other !== undefined && other !== keyHash)
      problems.push(`${ballotName(ballot)} has the tracker of another voter’s ballot.`)
    keys.set(tracker, keyHash)
    const before = last.get(keyHash)
    const fault = before && faultAfter(before, ballot)
    if (fault) problems.push(`${ballotName(ballot)} ${fault}.`)
    if (!before || before.ballot.sequence < ballot.ballot.sequence) last.set(keyHash, ballot)
  }
  return { last: [...last.values()], problems }
}

function faultAfter(before: GoodBallot, { record, ballot }: GoodBallot): string | undefined {
  const [older, newer] = [before.ballot.sequence, ballot.sequence]
  if (newer < older)
    return `is older (number ${newer}) than number ${older} in record ${before.record}: it was replayed`
  if (newer === older) return `is there twice: number ${newer} is in record ${before.record} too`
  if (record === before.record) return 'is in one batch twice: only the newer one belongs there'
}

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
