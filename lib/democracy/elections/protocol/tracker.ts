import type { Bytes } from './bytes'
import { sha256Hex } from './hash'

/** How a voter finds their ballot on the board: the beginning of the hash of its key, grouped to be read out. */
export async function trackerOf(key: Bytes): Promise<string> {
  return trackerIn(await sha256Hex(key))
}

export function trackerIn(keyHash: string): string {
  return keyHash.slice(0, 16).match(/.{4}/g)!.join('-')
}
