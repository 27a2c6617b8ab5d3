import { commitmentOf } from '../seed'
import { type Contents, the } from './contents'

export async function seedProblems(contents: Contents): Promise<string[]> {
  const seed = the(contents, 'seed')?.seed
  if (seed === undefined) return []
  return (await commitmentOf(seed)) === contents.election.manifest.seedCommitment
    ? []
    : ['The seed for lots is not the one that the manifest committed to.']
}
