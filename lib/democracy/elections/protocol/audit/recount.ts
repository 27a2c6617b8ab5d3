import { type Count, Uncountable } from '@/lib/democracy/elections/count/contest'
import { countContests, countHash } from '../count-contests'
import type { Rankings } from '../rankings'
import { commitmentOf } from '../seed'
import { type Contents, the } from './read-board'

export type Counts = Record<string, Count>

/** Counts everything again and compares the hashes of the counts, stage by stage as they are in them. */
export async function recount(
  contents: Contents,
  rankings: Rankings[],
): Promise<{ counts: Counts; problems: string[] }> {
  const seed = the(contents, 'seed')?.seed
  if (seed === undefined) return { counts: {}, problems: [] }
  const { manifest } = contents.election
  try {
    const counts = await countContests(manifest, rankings, seed)
    return { counts, problems: await resultProblems(contents, counts) }
  } catch (error) {
    if (!(error instanceof Uncountable)) throw error
    return { counts: {}, problems: [`The ballots cannot be counted: ${error.message}`] }
  }
}

async function resultProblems(contents: Contents, counts: Counts): Promise<string[]> {
  const said = the(contents, 'result')?.contests
  if (!said) return []
  const problems: string[] = []
  for (const { id, title } of contents.election.manifest.contests) {
    if (said[id] !== (await countHash(counts[id]!)))
      problems.push(`The recount of “${title}” does not agree with the result on the board.`)
  }
  for (const id of Object.keys(said))
    if (!Object.hasOwn(counts, id))
      problems.push(`The result names a contest nobody voted on: ${id}.`)
  return problems
}

export async function seedProblems(contents: Contents): Promise<string[]> {
  const seed = the(contents, 'seed')?.seed
  if (seed === undefined) return []
  return (await commitmentOf(seed)) === contents.election.manifest.seedCommitment
    ? []
    : ['The seed for lots is not the one that the manifest committed to.']
}
