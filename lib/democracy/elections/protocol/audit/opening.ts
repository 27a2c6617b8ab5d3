import { opens } from '../box'
import { isHalfOf, isOpeningKey } from '../key-pair-fits'
import { type OpeningKeys, openBallot } from '../open-ballot'
import { isRankings, type Rankings } from '../rankings'
import { type AuditProgress, type GoodBallot, inGroups } from './ballots'
import { all, type Contents, the } from './read-board'

export type Opened = { tracker: string; rankings: Rankings | undefined }

/** Opens every ballot that counts with the published keys, after trying each on the key in the manifest. */
export async function openings(
  contents: Contents,
  last: GoodBallot[],
  progress: AuditProgress,
): Promise<{ opened?: Opened[]; problems: string[] }> {
  const { election } = contents
  const { keys, problems } = await publishedKeys(contents)
  if (!keys) return { problems }
  const opened = await inGroups(last, progress, async (one) => ({
    tracker: one.tracker,
    rankings: await openBallot(election, keys, one.key, one.ballot),
  }))
  return { opened, problems }
}

async function publishedKeys(
  contents: Contents,
): Promise<{ keys?: OpeningKeys; problems: string[] }> {
  const { manifest } = contents.election
  const published = all(contents, 'key').map(({ record, body: { holder, ...key } }) => ({
    record,
    number: holder,
    key,
  }))
  if (manifest.format === 'mandate-election/1') {
    const key = published[0]?.key
    if (!key) return { problems: [] }
    return isHalfOf(manifest.sealing, key) && (await opens(manifest.sealing, key))
      ? { keys: key, problems: [] }
      : {
          problems: ['The published key does not open what the sealing key of the manifest seals.'],
        }
  }
  const problems: string[] = []
  for (const [at, { record, number, key }] of published.entries()) {
    if (!(await isOpeningKey(manifest.holders[number - 1]!.opening, key)))
      problems.push(
        `The key in record ${record} does not open what is sealed to key-holder ${number}.`,
      )
    if (published.slice(0, at).some((one) => one.number === number))
      problems.push(`Record ${record} is a second key of key-holder ${number}.`)
  }
  if (problems.length > 0 || published.length < 2) return { problems }
  return { keys: published.slice(0, 2), problems }
}

/** Listed as spoilt is what cannot be read, and nothing else. */
export function spoiltProblems(contents: Contents, opened: Opened[]): string[] {
  const listed = the(contents, 'spoilt')?.trackers
  if (!listed) return []
  const found = new Set(opened.flatMap(({ tracker, rankings }) => (rankings ? [] : [tracker])))
  const good = listed.filter((tracker) => !found.has(tracker))
  const hidden = [...found].filter((tracker) => !listed.includes(tracker))
  const twice = listed.filter((tracker, at) => listed.indexOf(tracker) < at)
  return [
    ...twice.map((tracker) => `Ballot ${tracker} is listed as spoilt twice.`),
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

/** Ballots that two people wrote down for members without a device. */
export function ballotsByHand(contents: Contents): { papers: Rankings[]; problems: string[] } {
  const problems: string[] = []
  const papers: Rankings[] = []
  for (const { record, body } of all(contents, 'by-hand')) {
    if (body.count !== body.ballots.length)
      problems.push(
        `Record ${record} says ${body.count} ballots by hand, but has ${body.ballots.length}.`,
      )
    for (const [at, ballot] of body.ballots.entries()) {
      if (isRankings(contents.election.manifest, ballot)) papers.push(ballot)
      else
        problems.push(
          `Ballot by hand ${at + 1} in record ${record} ranks what is not to be ranked.`,
        )
    }
  }
  return { papers, problems }
}
