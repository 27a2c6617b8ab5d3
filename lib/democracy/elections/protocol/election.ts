import { type Bytes, fromHex } from './bytes'
import { type Manifest, manifestHash } from './manifest'

const curve = { name: 'ECDH', namedCurve: 'P-256' }

/** A manifest with its hash and its issuer’s key, ready for use. */
export type ElectionOnBoard = {
  manifest: Manifest
  hash: string
  hashBytes: Bytes
  issuer: CryptoKey
}

/** Throws when a key in the manifest is none: something sealed to it could never be opened. */
export async function electionOf(manifest: Manifest): Promise<ElectionOnBoard> {
  const hash = await manifestHash(manifest)
  const sealing =
    manifest.format === 'mandate-election/1'
      ? [manifest.sealing]
      : manifest.holders.flatMap(({ opening, locker }) => [opening, locker])
  await Promise.all(sealing.map((key) => crypto.subtle.importKey('jwk', key, curve, false, [])))
  return { manifest, hash, hashBytes: fromHex(hash), issuer: await issuerKey(manifest.issuer) }
}

/** Extractable, because blinding calculates with the numbers of this public key. */
export function issuerKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
}
