import 'server-only'
import {
  constants,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  timingSafeEqual,
} from 'node:crypto'
import type { Bytes } from './bytes'

/** What was sent is no blinded message for this key. */
export class NotBlinded extends Error {
  override name = 'NotBlinded'
}

/**
 * The server's side of RFC 9474: the bare RSA operation on a message it cannot read. As section 7 of the RFC asks, the
 * signature is checked before it leaves: a faulty one, from broken memory say, would give the key away.
 */
export function blindSign(issuer: KeyObject, blinded: Uint8Array): Bytes {
  const bits = issuer.asymmetricKeyDetails?.modulusLength ?? 0
  if (blinded.length !== Math.ceil(bits / 8))
    throw new NotBlinded('The blinded message does not have the length of the key.')
  const raw = { key: issuer, padding: constants.RSA_NO_PADDING }
  const signature = signedOrRefused(raw, blinded)
  if (!timingSafeEqual(publicEncrypt(raw, signature), blinded))
    throw new Error('The blind signature came out wrong and was not sent.')
  return new Uint8Array(signature)
}

/** OpenSSL refuses what is not below the modulus. */
function signedOrRefused(raw: { key: KeyObject; padding: number }, blinded: Uint8Array): Buffer {
  try {
    return privateDecrypt(raw, blinded)
  } catch {
    throw new NotBlinded('The blinded message is not below the modulus of the key.')
  }
}
