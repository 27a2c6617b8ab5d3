import { type Bytes, fromHex } from './bytes'
import { type Manifest, manifestHash } from './manifest'

/** A manifest with its hash and its keys, ready for use. */
export type ElectionOnBoard = {
  manifest: Manifest
  hash: string
  hashBytes: Bytes
  issuer: CryptoKey
  sealing: CryptoKey
}

export async function electionOf(manifest: Manifest): Promise<ElectionOnBoard> {
  const hash = await manifestHash(manifest)
  const [issuer, sealing] = await Promise.all([
    issuerKey(manifest.issuer),
    sealingKey(manifest.sealing),
  ])
  return { manifest, hash, hashBytes: fromHex(hash), issuer, sealing }
}

/** Extractable, because blinding calculates with the numbers of this public key. */
export function issuerKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
}

export function sealingKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, false, [])
}
