import * as z from 'zod/mini'
import { type Bytes, fromBase64url, joined, toBase64url } from './bytes'
import { bytesText } from './shapes'

/** A public key on P-256 as a JWK, and its private half. */
export type PublicKeyJwk = { kty: 'EC'; crv: 'P-256'; x: string; y: string }
export type PrivateKeyJwk = PublicKeyJwk & { d: string }

export const publicKeyShape = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: bytesText(32),
  y: bytesText(32),
})

export const privateKeyShape = z.extend(publicKeyShape, { d: bytesText(32) })

/** Fresh, for ECDH. */
export async function makeKeyPair(): Promise<PrivateKeyJwk> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }
}

export function publicHalf({ x, y }: { x: string; y: string }): PublicKeyJwk {
  return { kty: 'EC', crv: 'P-256', x, y }
}

/** The public point, uncompressed: 4, x, y. */
export function pointOf({ x, y }: { x: string; y: string }): Bytes {
  return joined(Uint8Array.of(4), fromBase64url(x), fromBase64url(y))
}

/** The key of an uncompressed point. Throws when the bytes have not its form. */
export function publicKeyOf(point: Bytes): PublicKeyJwk {
  if (point.length !== 65 || point[0] !== 4) throw new TypeError('This is no uncompressed point.')
  return publicHalf({ x: toBase64url(point.slice(1, 33)), y: toBase64url(point.slice(33)) })
}
