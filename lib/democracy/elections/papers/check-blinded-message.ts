import { type Bytes, fromBase64url, toHex } from '../protocol/bytes'

/** The message to sign, if it can be one for this key: as long as the key, and below its modulus. Found out before anybody is marked. */
export function checkBlindedMessage({ n }: JsonWebKey, blinded: string): Bytes | undefined {
  try {
    const message = fromBase64url(blinded)
    const modulus = fromBase64url(n!)
    const below = BigInt(`0x${toHex(message)}`) < BigInt(`0x${toHex(modulus)}`)
    return message.length === modulus.length && below ? message : undefined
  } catch {
    return undefined
  }
}
