import { type CheckedBallot, checkBallot } from '../check-ballot'
import { all, type Contents } from './contents'

export type BoardBallot = CheckedBallot & { record: number; at: number }

export type Progress = (done: number, of: number) => void

/** So many at a time keep all processors busy and little in memory. */
const group = 128

/** Checks every ballot on the board by itself: its form, its paper, its own signature. */
export async function checkBallots(contents: Contents, progress: Progress): Promise<BoardBallot[]> {
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
  progress: Progress,
  make: (one: Given) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < given.length; from += group) {
    made.push(...(await Promise.all(given.slice(from, from + group).map(make))))
    progress(made.length, given.length)
  }
  return made
}
