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
    if (Object.hasOwn(said, id) && said[id] !== (await countHash(counts[id]!)))
      problems.push(`The recount of “${title}” does not agree with the result on the board.`)
  }
  return problems
}

/** A result names every contest and no other, also where nobody can recount it. */
export function namedContestProblems(contents: Contents): string[] {
  const said = the(contents, 'result')?.contests
  if (!said) return []
  const { contests } = contents.election.manifest
  return [
    ...contests
      .filter(({ id }) => !Object.hasOwn(said, id))
      .map(({ title }) => `The result says nothing of “${title}”.`),
    ...Object.keys(said)
      .filter((id) => contests.every((contest) => contest.id !== id))
      .map((id) => `The result names a contest nobody voted on: ${id}.`),
  ]
}

export async function seedProblems(contents: Contents): Promise<string[]> {
  const seed = the(contents, 'seed')?.seed
  if (seed === undefined) return []
  return (await commitmentOf(seed)) === contents.election.manifest.seedCommitment
    ? []
    : ['The seed for lots is not the one that the manifest committed to.']
}
