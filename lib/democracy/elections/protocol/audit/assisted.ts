import { isRankings, type Rankings } from '../rankings'
import { all, type Contents } from './contents'

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
