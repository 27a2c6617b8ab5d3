import { type Bytes, fromBase64url, joined, randomBytes, toBase64url, utf8 } from './bytes'

/** Something only the holder of the opening key can read. All three in base64url. */
export type Sealed = { ephemeral: string; iv: string; sealed: string }

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/**
 * ECIES: a fresh key agrees with the sealing key (ECDH on P-256) on a secret, HKDF-SHA-256 makes of it a key for
 * AES-256-GCM. `owner` is bound to it: what was sealed for one ballot opens in no other, so nobody can copy a ballot.
 */
export async function sealBallot(
  to: JsonWebKey,
  salt: Bytes,
  owner: Bytes,
  content: Bytes,
): Promise<Sealed> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const iv = randomBytes(12)
  const key = await agreed(pair.privateKey, await sealingKey(to), salt, 'encrypt')
  const additionalData = joined(ephemeral, owner)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
  return {
    ephemeral: toBase64url(ephemeral),
    iv: toBase64url(iv),
    sealed: toBase64url(new Uint8Array(sealed)),
  }
}

/** Nothing when this key does not open it. */
export async function open(
  by: CryptoKey,
  salt: Bytes,
  owner: Bytes,
  { ephemeral, iv, sealed }: Sealed,
): Promise<Bytes | undefined> {
  try {
    const point = fromBase64url(ephemeral)
    const from = await crypto.subtle.importKey('raw', point, curve, false, [])
    const key = await agreed(by, from, salt, 'decrypt')
    const additionalData = joined(point, owner)
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64url(iv), additionalData },
      key,
      fromBase64url(sealed),
    )
    return new Uint8Array(opened)
  } catch {
    return undefined
  }
}

async function agreed(own: CryptoKey, other: CryptoKey, salt: Bytes, use: 'encrypt' | 'decrypt') {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('mandate-ballot') }
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, [use])
}

/** Whether one of these keys opens what the other one seals: tried with a dummy, which is also the rehearsal. */
export async function opens(sealing: JsonWebKey, opening: JsonWebKey): Promise<boolean> {
  try {
    const dummy = randomBytes(32)
    const box = await sealBallot(sealing, dummy, dummy, dummy)
    const opened = await open(await openingKey(opening), dummy, dummy, box)
    return opened !== undefined && toBase64url(opened) === toBase64url(dummy)
  } catch {
    return false
  }
}

function sealingKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, curve, false, [])
}

export function openingKey(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])
}
