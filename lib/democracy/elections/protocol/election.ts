import { type Bytes, fromHex } from './bytes'
import { type Manifest, manifestHash } from './manifest'

/** A manifest with its hash and its issuer’s key, ready for use. */
export type ElectionOnBoard = {
  manifest: Manifest
  hash: string
  hashBytes: Bytes
  issuer: CryptoKey
}

export async function electionOf(manifest: Manifest): Promise<ElectionOnBoard> {
  const hash = await manifestHash(manifest)
  return { manifest, hash, hashBytes: fromHex(hash), issuer: await issuerKey(manifest.issuer) }
}

/** Extractable, because blinding calculates with the numbers of this public key. */
export function issuerKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
}
