import { open, openingKey, type Sealed, sealBallot } from '../protocol/box'
import { decodeUtf8, fromHex, utf8 } from '../protocol/bytes'
import { sealingKey } from '../protocol/election'
import type { SealingJwk } from '../protocol/sealing-key'
import { combineShares } from '../protocol/shares'

/** A dummy ballot that two holders open before any real one exists. `about` is 64 hex digits. */
export type TestBallot = { about: string; sealing: SealingJwk; dummy: Sealed }

export async function sealTestBallot(
  sealing: SealingJwk,
  about: string,
  content: string,
): Promise<TestBallot> {
  const bytes = fromHex(about)
  const dummy = await sealBallot(await sealingKey(sealing), bytes, bytes, utf8(content))
  return { about, sealing, dummy }
}

/** In a holder's browser: what the dummy says. The shares never leave it. Throws `WrongShare`. */
export async function openTestBallot(
  { about, sealing, dummy }: TestBallot,
  shares: readonly [string, string],
): Promise<string> {
  const opening = await openingKey(await combineShares(shares, sealing))
  const bytes = fromHex(about)
  return decodeUtf8((await open(opening, bytes, bytes, dummy))!)
}
