import { openingKey, opens } from '../box'
import { openBallot } from '../open-ballot'
import { isRankings, type Rankings } from '../rankings'
import { type AuditProgress, type GoodBallot, inGroups } from './ballots'
import { all, type Contents, the } from './read-board'

export type Opened = { tracker: string; rankings: Rankings | undefined }

/** Opens every ballot that counts with the published key, after trying that key on the sealing key of the manifest. */
export async function openings(
  contents: Contents,
  last: GoodBallot[],
  progress: AuditProgress,
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

/** Listed as spoilt is what cannot be read, and nothing else. */
export function spoiltProblems(contents: Contents, opened: Opened[]): string[] {
  const listed = the(contents, 'spoilt')?.trackers
  if (!listed) return []
  const found = new Set(opened.flatMap(({ tracker, rankings }) => (rankings ? [] : [tracker])))
  const good = listed.filter((tracker) => !found.has(tracker))
  const hidden = [...found].filter((tracker) => !listed.includes(tracker))
  return [
    ...good.map((tracker) => `Ballot ${tracker} is listed as spoilt, but is not.`),
    ...hidden.map((tracker) => `Ballot ${tracker} cannot be read, but is not listed as spoilt.`),
  ]
}

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

/** Papers that two people wrote down for members without a device. */
export function assistedPapers(contents: Contents): { papers: Rankings[]; problems: string[] } {
  const problems: string[] = []
  const papers: Rankings[] = []
  for (const { record, body } of all(contents, 'assisted')) {
    if (body.count !== body.ballots.length)
      problems.push(
        `Record ${record} says ${body.count} assisted papers, but has ${body.ballots.length}.`,
      )
    for (const [at, ballot] of body.ballots.entries()) {
      if (isRankings(contents.election.manifest, ballot)) papers.push(ballot)
      else
        problems.push(
          `Assisted paper ${at + 1} in record ${record} ranks what is not to be ranked.`,
        )
    }
  }
  return { papers, problems }
}
