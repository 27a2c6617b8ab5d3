import * as z from 'zod/mini'
import { type Ballot, signedPart } from './ballot'
import { type Bytes, fromBase64url } from './bytes'
import { isSignedByIssuer, readPrepared } from './check-credential'
import type { ElectionOnBoard } from './election'
import { sha256Hex } from './hash'
import { anyTwoOverhead, sealedToAnyTwoShape } from './seal-to-any-two'
import { bytesText } from './shapes'
import { trackerIn } from './tracker'

/** `fault` ends a sentence that begins with the ballot. */
export type CheckedBallot =
  | { holds: true; ballot: Ballot; key: Bytes; keyHash: string; tracker: string }
  | { holds: false; fault: string; tracker?: string }

const shapeOf = <Seal extends z.ZodMiniType>(sealed: Seal, signature: number) =>
  z.strictObject({
    prepared: z.string().check(z.maxLength(400)),
    signature: bytesText(signature),
    sequence: z.int().check(z.gte(1)),
    sealed,
    ballotSignature: bytesText(64),
  })

const shapes = {
  'mandate-election/1': shapeOf(
    z.strictObject({ ephemeral: bytesText(65), iv: bytesText(12), sealed: z.string() }),
    384,
  ),
  'mandate-election/2': shapeOf(sealedToAnyTwoShape, 256),
}

/** What sealing adds to the length of a ballot. */
const overhead = { 'mandate-election/1': 16, 'mandate-election/2': anyTwoOverhead }

/** Everything that can be said about a ballot while it is sealed. The box and the audit both ask here. */
export async function checkBallot(
  election: ElectionOnBoard,
  given: unknown,
): Promise<CheckedBallot> {
  const { format, ballotBytes } = election.manifest
  const read = shapes[format].safeParse(given)
  const paper = read.success ? readPrepared(read.data.prepared) : undefined
  if (!read.success || !paper) return { holds: false, fault: 'is not in the form of a ballot' }
  const ballot: Ballot = read.data
  const key = fromBase64url(paper.key)
  const keyHash = await sha256Hex(key)
  const tracker = trackerIn(keyHash)
  const bad = (fault: string): CheckedBallot => ({ holds: false, fault, tracker })
  if (paper.election !== election.hash)
    return bad('has a paper for another election, or for another manifest of this one')
  const bits = (ballotBytes + overhead[format]) * 8
  if (ballot.sealed.sealed.length !== Math.ceil(bits / 6))
    return bad('is not padded to the length that all ballots have')
  const [issued, own] = await Promise.all([
    isSignedByIssuer(election, fromBase64url(ballot.prepared), fromBase64url(ballot.signature)),
    isSignedBy(key, election, ballot),
  ])
  if (!issued) return bad('has a paper that is not signed by the issuer’s key in the manifest')
  if (!own) return bad('is not signed by the key of its paper, or was changed after that')
  return { holds: true, ballot, key, keyHash, tracker }
}

async function isSignedBy(key: Bytes, election: ElectionOnBoard, ballot: Ballot): Promise<boolean> {
  try {
    const curve = { name: 'ECDSA', namedCurve: 'P-256' }
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      await crypto.subtle.importKey('raw', key, curve, false, ['verify']),
      fromBase64url(ballot.ballotSignature),
      signedPart(election, ballot),
    )
  } catch {
    return false
  }
}
