import { blind, finalize, prepareMessage } from './blind-message'
import { fromBase64url, randomBytes, toBase64url, utf8 } from './bytes'
import { canonical } from './canonical'
import type { ElectionOnBoard } from './election'
import { type PrivateKeyJwk, pointOf } from './key-pair'

/**
 * A ballot paper that was asked for: the voter's key, the message about it, and what takes the blinding off. It lives on
 * the voter's device and in their locker; only `blinded` is ever sent.
 */
export type RequestedPaper = {
  election: string
  privateKey: PrivateKeyJwk
  prepared: string
  blinded: string
  inverse: string
}

/** A ballot paper: with the issuer's signature anybody sees that it is one, and nobody whose. */
export type Paper = {
  election: string
  privateKey: PrivateKeyJwk
  prepared: string
  signature: string
}

export async function requestPaper(election: ElectionOnBoard): Promise<RequestedPaper> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
  ])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const privateKey: PrivateKeyJwk = { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }
  const message = canonical({
    credential: toBase64url(randomBytes(32)),
    election: election.hash,
    key: toBase64url(pointOf(privateKey)),
  })
  const prepared = prepareMessage(utf8(message))
  const { blinded, inverse } = await blind(election.issuer, prepared)
  return {
    election: election.hash,
    privateKey,
    prepared: toBase64url(prepared),
    blinded: toBase64url(blinded),
    inverse: toBase64url(inverse),
  }
}

/** Throws when the signature is not by the key in the manifest: then somebody tries to mark this voter. */
export async function finishPaper(
  election: ElectionOnBoard,
  requested: RequestedPaper,
  blindSignature: string,
): Promise<Paper> {
  const { privateKey, prepared, inverse } = requested
  const signature = await finalize(
    election.issuer,
    fromBase64url(prepared),
    fromBase64url(blindSignature),
    fromBase64url(inverse),
  )
  return { election: requested.election, privateKey, prepared, signature: toBase64url(signature) }
}
