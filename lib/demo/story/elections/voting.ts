import { getManifest } from '@/lib/democracy/elections/board/read-board'
import { castElectionBallot } from '@/lib/democracy/elections/box/cast-ballot'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import { type ElectionOnBoard, electionOf } from '@/lib/democracy/elections/protocol/election'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { PersonActor } from '@/lib/kernel/actor'
import { collected } from './fast-blind-paper'

/** Of one post: an order of candidates, like "3 1 2", and how many voters rank them so. Empty is a post left blank. */
export type PostRankings = [order: string, voters: number][]

async function published(slug: string): Promise<ElectionOnBoard> {
  return electionOf((await getManifest(slug))!.manifest as Manifest)
}

export async function collectStoryPaper(slug: string, voters: PersonActor[]): Promise<Paper[]> {
  const election = await published(slug)
  const papers: Paper[] = []
  for (const voter of voters) papers.push(await collected(voter, slug, election))
  return papers
}

/** The papers filled in with these, in an order that has nothing to do with what they say. One list of rankings a voter. */
export function fillInBallot(posts: PostRankings[]): number[][][] {
  const columns = posts.map((rankings) =>
    rankings.flatMap(([order, voters]) =>
      Array<number[]>(voters).fill(order.split(' ').filter(Boolean).map(Number)),
    ),
  )
  return columns[0]!.map((_, place) =>
    columns.map((column, post) => column[(place * strides[post]!) % column.length]!),
  )
}

/** Steps with which each ranking comes exactly once. */
const strides = [17, 5, 11]

export async function castStoryBallot(slug: string, papers: Paper[], filled: number[][][]) {
  const election = await published(slug)
  const { contests } = election.manifest
  for (const [place, paper] of papers.entries()) {
    const marked = contests.map(({ id }, post) => [id, filled[place]![post]!] as const)
    const rankings = Object.fromEntries(marked.filter(([, order]) => order.length > 0))
    await castElectionBallot({ slug, ballot: await makeBallot(election, paper, rankings, 1) })
  }
}
