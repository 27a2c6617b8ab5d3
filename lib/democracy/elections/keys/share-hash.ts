import { toHex } from '../protocol/bytes'
import { sha256Hex } from '../protocol/hash'
import { readShare } from '../protocol/shares'

/** What we keep of a share, so that a wrong one is noticed: the same however it was typed. Throws `WrongWords`. */
export function shareHashOf(typed: string): Promise<string> {
  return sha256Hex(toHex(readShare(typed)))
}
