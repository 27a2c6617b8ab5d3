import { type Bytes, fromBase64url, joined, toBase64url, utf8 } from './bytes'
import { type PrivateKeyJwk, type PublicKeyJwk, pointOf, publicKeyOf } from './key-pair'

/** Something only one key opens. Both in base64url. */
export type SealedToOne = { ephemeral: string; sealed: string }

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Seals bytes to the owner of one key. `context` says what for: what was sealed for one purpose opens for no other. */
export async function sealToOne(
  to: PublicKeyJwk,
  context: Bytes,
  bytes: Bytes,
): Promise<SealedToOne> {
  const own = await ephemeralPair()
  const key = await agreedKey(own.privateKey, to, own.point, 0, context, to)
  return { ephemeral: toBase64url(own.point), sealed: toBase64url(await encrypt(key, bytes)) }
}

/** Nothing when this key does not open it, or not in this context. */
export async function openAlone(
  by: PrivateKeyJwk,
  context: Bytes,
  { ephemeral, sealed }: SealedToOne,
): Promise<Bytes | undefined> {
  return openAgreed(by, 0, context, ephemeral, sealed)
}

/** Of what was sealed to several, the part of the holder with this number; of what was sealed to one, number 0. */
export async function openAgreed(
  by: PrivateKeyJwk,
  number: number,
  context: Bytes,
  ephemeral: string,
  sealed: string,
): Promise<Bytes | undefined> {
  try {
    const point = fromBase64url(ephemeral)
    const own = await crypto.subtle.importKey('jwk', by, curve, false, ['deriveBits'])
    const key = await agreedKey(own, publicKeyOf(point), point, number, context, by)
    return await decrypt(key, fromBase64url(sealed))
  } catch {
    return undefined
  }
}

/** ECDH, then HKDF over who sealed, to whom, as which holder and what for: a key that is used once. */
export async function agreedKey(
  own: CryptoKey,
  other: PublicKeyJwk,
  ephemeral: Bytes,
  number: number,
  context: Bytes,
  holder: PublicKeyJwk,
): Promise<Bytes> {
  const secret = await secretOf(own, other)
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const salt = joined(ephemeral, pointOf(holder))
  const info = joined(utf8('mandate-share/2'), Uint8Array.of(number), context)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf, base, 256))
}

async function secretOf(own: CryptoKey, other: PublicKeyJwk): Promise<Bytes> {
  const point = await crypto.subtle.importKey('raw', pointOf(other), curve, false, [])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, own, 256))
}

export type Ephemeral = { privateKey: CryptoKey; point: Bytes }

export async function ephemeralPair(): Promise<Ephemeral & { scalar: Bytes }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const point = pointOf({ x: x!, y: y! })
  return { privateKey: pair.privateKey, point, scalar: fromBase64url(d!) }
}

/** Each key here is made for one message, so a nonce would add nothing. */
const noNonce = new Uint8Array(12)

export async function encrypt(key: Bytes, bytes: Bytes, additionalData = new Uint8Array()) {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const how = { name: 'AES-GCM', iv: noNonce, additionalData }
  return new Uint8Array(await crypto.subtle.encrypt(how, aes, bytes))
}

export async function decrypt(key: Bytes, sealed: Bytes, additionalData = new Uint8Array()) {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: noNonce, additionalData }
  return new Uint8Array(await crypto.subtle.decrypt(how, aes, sealed))
}
