import { type Sealed, sealBallot } from './box'
import { toBase64url, utf8 } from './bytes'
import { canonical } from './canonical'
import { type Paper, rawKeyOf } from './credential'
import type { ElectionOnBoard } from './election'
import { sha256Hex } from './hash'
import { type Rankings, rankingsText } from './rankings'
import { trackerOf } from './tracker'

/** What is cast: a paper, a sealed ranking, and a number that rises with every change of mind. */
export type Ballot = {
  prepared: string
  signature: string
  sequence: number
  sealed: Sealed
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
  const sealed = await sealBallot(
    election.sealing,
    election.hashBytes,
    rawKeyOf(privateKey),
    content,
  )
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
  return trackerOf(rawKeyOf(privateKey))
}
