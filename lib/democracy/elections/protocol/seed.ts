import { randomBytes, toHex } from './bytes'
import { sha256Hex } from './hash'

/** What lots are drawn from, kept back until the ballots are open. Its commitment stands in the manifest. */
export async function makeSeed(): Promise<{ seed: string; seedCommitment: string }> {
  const seed = toHex(randomBytes(32))
  return { seed, seedCommitment: await commitmentOf(seed) }
}

export function commitmentOf(seed: string): Promise<string> {
  return sha256Hex(seed)
}
