import { type Ballot, makeBallot, receiptOf, signedPart } from '../protocol/ballot'
import { toBase64url } from '../protocol/bytes'
import { type ElectionOnBoard, electionOf } from '../protocol/election'
import type { PrivateKeyJwk } from '../protocol/key-pair'
import type { Rankings } from '../protocol/rankings'
import { NotAsPublished, TurnedDown } from './polling-station'
import { type Kept, savePaper, type VoterClient } from './saved-paper'

/** Seals the ranking and keeps the ballot on the device, before anything is sent. */
export async function sealRanking(
  client: VoterClient,
  kept: Kept,
  rankings: Rankings,
): Promise<Kept> {
  const election = await electionOf(kept.manifest)
  const ballot = await makeBallot(election, kept.paper!, rankings, next(kept))
  return savePaper(client, { ...kept, ballot, receipt: undefined, record: undefined })
}

function next({ ballot }: Kept) {
  return (ballot?.sequence ?? 0) + 1
}

/** The box holds a later ballot of this paper, cast on another device. */
export class Newer extends Error {
  override name = 'Newer'
  constructor() {
    super('The ballot box already has a later ballot from you, cast on another device.')
  }
}

/** Puts the kept ballot into the box; sent again it is the same one. */
export async function sendBallot(client: VoterClient, kept: Kept): Promise<Kept> {
  const ballot = kept.ballot!
  const [receipt, own] = await Promise.all([
    client.station.drop(ballot).catch((error) => {
      throw error instanceof TurnedDown && error.status === 409 ? new Newer() : error
    }),
    receiptOf(ballot),
  ])
  if (receipt !== own)
    throw new NotAsPublished('The ballot box sent a receipt for a different ballot.')
  return savePaper(client, { ...kept, receipt })
}

/**
 * The voter wants this ballot to count and not the one from another device: only they can say so, at this moment. The
 * number behind what this device knows is not known here, so it is doubled until the box takes it.
 */
export async function insist(client: VoterClient, kept: Kept): Promise<Kept> {
  const election = await electionOf(kept.manifest)
  let last = kept
  for (let tries = 0; tries < 30; tries += 1) {
    try {
      return await sendBallot(client, last)
    } catch (error) {
      if (!(error instanceof Newer)) throw error
      const ballot = await renumbered(election, kept.paper!.privateKey, last.ballot!)
      last = await savePaper(client, { ...last, ballot })
    }
  }
  throw new Newer()
}

async function renumbered(
  election: ElectionOnBoard,
  privateKey: PrivateKeyJwk,
  ballot: Ballot,
): Promise<Ballot> {
  const sequence = ballot.sequence * 2
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', privateKey, curve, false, ['sign'])
  const signature = await crypto.subtle.sign(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    signedPart(election, { sequence, sealed: ballot.sealed }),
  )
  return { ...ballot, sequence, ballotSignature: toBase64url(new Uint8Array(signature)) }
}
