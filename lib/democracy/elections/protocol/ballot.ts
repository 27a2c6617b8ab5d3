import { type Sealed, sealBallot } from './box'
import { type Bytes, toBase64url, utf8 } from './bytes'
import { canonical } from './canonical'
import { ballotContext } from './contexts'
import type { Paper } from './credential'
import type { ElectionOnBoard } from './election'
import { sha256Hex } from './hash'
import { type PublicKeyJwk, pointOf } from './key-pair'
import type { ManifestTwo } from './manifest'
import { type Rankings, rankingsText } from './rankings'
import { type SealedToAnyTwo, sealToAnyTwo } from './seal-to-any-two'
import { trackerOf } from './tracker'

/** What is cast: a paper, a sealed ranking, and a number that rises with every change of mind. */
export type Ballot = {
  prepared: string
  signature: string
  sequence: number
  sealed: Sealed | SealedToAnyTwo
  ballotSignature: string
}

export async function makeBallot(
  election: ElectionOnBoard,
  paper: Paper,
  rankings: Rankings,
  sequence: number,
): Promise<Ballot> {
  const { privateKey, prepared, signature } = paper
  const content = rankingsText(election.manifest, rankings)
  const sealed = await sealedFor(election, pointOf(privateKey), content)
  const key = await crypto.subtle.importKey(
    'jwk',
    privateKey,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )
  const own = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    signedPart(election, { sequence, sealed }),
  )
  const ballotSignature = toBase64url(new Uint8Array(own))
  return { prepared, signature, sequence, sealed, ballotSignature }
}

/** Sealed for this paper alone, so nobody can put a copy of another’s vote into the ballot box. */
export function sealedFor(
  { manifest, hash, hashBytes }: ElectionOnBoard,
  paper: Bytes,
  content: Bytes,
): Promise<Ballot['sealed']> {
  return manifest.format === 'mandate-election/1'
    ? sealBallot(manifest.sealing, hashBytes, paper, content)
    : sealToAnyTwo(openingKeysOf(manifest), ballotContext(hash, paper), content)
}

/** The keys to which ballots are sealed, in the order of the holders. */
export function openingKeysOf({ holders }: ManifestTwo): PublicKeyJwk[] {
  return holders.map(({ opening }) => opening)
}

/** What the voter's own key signs. */
export function signedPart(
  election: ElectionOnBoard,
  { sequence, sealed }: Pick<Ballot, 'sequence' | 'sealed'>,
) {
  return utf8(canonical({ election: election.hash, sequence, sealed }))
}

/** The receipt: whoever keeps it can show that this very ballot has to be on the board. */
export function receiptOf(ballot: Ballot): Promise<string> {
  return sha256Hex(canonical(ballot))
}

export function trackerOfPaper({ privateKey }: Pick<Paper, 'privateKey'>): Promise<string> {
  return trackerOf(pointOf(privateKey))
}
