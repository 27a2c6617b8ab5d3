import { type Contents, the } from './contents'

/** So few ballots that opening them would show who voted how: then, and only then, they stay sealed. */
export function withheldProblems(contents: Contents, ballots: number): string[] {
  const withheld = the(contents, 'withheld')
  if (!withheld) return []
  const least = contents.election.manifest.batch
  const problems: string[] = []
  if (ballots >= least)
    problems.push(
      `The ballots were not opened, but ${ballots} came in and ${least} are enough to open them.`,
    )
  if (withheld.ballots !== ballots)
    problems.push(
      `${withheld.ballots} ballots are said to stay sealed, but ${ballots} are on the board.`,
    )
  return problems
}
