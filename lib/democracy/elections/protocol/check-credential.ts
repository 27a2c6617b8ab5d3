import * as z from 'zod/mini'
import { type Bytes, decodeUtf8, fromBase64url } from './bytes'
import { canonical } from './canonical'
import type { ElectionOnBoard } from './election'
import { bytesText, hex64 } from './shapes'

const shape = z.strictObject({ credential: bytesText(32), election: hex64, key: bytesText(65) })

/** What a paper says about itself behind its 32 random bytes, or nothing when it is no paper. */
export function readPrepared(prepared: string): z.infer<typeof shape> | undefined {
  try {
    const text = decodeUtf8(fromBase64url(prepared).subarray(32))
    const read = shape.safeParse(JSON.parse(text))
    return read.success && canonical(read.data) === text ? read.data : undefined
  } catch {
    return undefined
  }
}

/** Plain RSA-PSS: any other program can check it too. */
export function isSignedByIssuer(
  election: ElectionOnBoard,
  prepared: Bytes,
  signature: Bytes,
): Promise<boolean> {
  return crypto.subtle.verify(
    { name: 'RSA-PSS', saltLength: 48 },
    election.issuer,
    signature,
    prepared,
  )
}
