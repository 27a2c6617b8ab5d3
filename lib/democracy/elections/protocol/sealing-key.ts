import type { PrivateKeyJwk } from './key-pair'

export type SealingJwk = { kty: 'EC'; crv: 'P-256'; x: string; y: string }

/** Made in the returning officer's browser. The opening half goes into shares and is then forgotten. */
export async function makeSealingKey(): Promise<{ sealing: SealingJwk; opening: PrivateKeyJwk }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const sealing: SealingJwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! }
  return { sealing, opening: { ...sealing, d: d! } }
}
