import { randomBytes, toBase64url, utf8 } from './bytes'
import type { PrivateKeyJwk, PublicKeyJwk } from './key-pair'
import { openAlone, sealToOne } from './seal-to-one'

export function isHalfOf(one: PublicKeyJwk, other: PublicKeyJwk): boolean {
  return one.x === other.x && one.y === other.y
}

/** Whether this private key opens what is sealed to that public one: tried, not believed. */
export async function isOpeningKey(sealing: PublicKeyJwk, key: PrivateKeyJwk): Promise<boolean> {
  if (!isHalfOf(sealing, key)) return false
  const [dummy, about] = [randomBytes(32), utf8('mandate-trial/2')]
  const opened = await openAlone(key, about, await sealToOne(sealing, about, dummy))
  return opened !== undefined && toBase64url(opened) === toBase64url(dummy)
}
