import 'server-only'
import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { Manifest } from './manifest'

/**
 * One for each election and electorate. The private half is sealed at rest by whoever stores it, and destroyed when papers
 * are no longer given out. 2,048 bits: nothing of a voter's secrecy hangs on them, and forging is of use for days only.
 */
export async function makeIssuerKey(): Promise<{ issuer: Manifest['issuer']; privatePem: string }> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicExponent: 65_537,
  })
  const { n } = pair.publicKey.export({ format: 'jwk' })
  const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return { issuer: { kty: 'RSA', n: n!, e: 'AQAB' }, privatePem }
}
