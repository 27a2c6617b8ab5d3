import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { Bytes } from './bytes'

/** RFC 9474, RSABSSA-SHA384-PSS-Randomized, the voter's side. The server's side is blind-sign.ts. */
const suite = RSABSSA.SHA384.PSS.Randomized()

/** The message behind 32 random bytes, so that nobody can have a message of their choosing signed. */
export function prepareMessage(message: Bytes): Bytes {
  return suite.prepare(message) as Bytes
}

/** What to send for signing, and what takes the blinding off again, which never leaves the voter. */
export async function blind(
  issuer: CryptoKey,
  prepared: Bytes,
): Promise<{ blinded: Bytes; inverse: Bytes }> {
  const { blindedMsg, inv } = await suite.blind(issuer, prepared)
  return { blinded: blindedMsg as Bytes, inverse: inv as Bytes }
}

/** The signature without its blinding. Throws when it is not one of this issuer on this message. */
export async function finalize(
  issuer: CryptoKey,
  prepared: Bytes,
  blindSignature: Bytes,
  inverse: Bytes,
): Promise<Bytes> {
  return (await suite.finalize(issuer, prepared, blindSignature, inverse)) as Bytes
}
