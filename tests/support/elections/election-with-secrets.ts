import { newestVersion } from '@/lib/democracy/elections/count/contest'
import { type Ballot, makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { inBoardOrder } from '@/lib/democracy/elections/protocol/batch'
import { blindSign } from '@/lib/democracy/elections/protocol/blind-sign'
import {
  append,
  type BoardRecord,
  type Bodies,
  boardLine,
  type ClosedFigures,
  type Head,
} from '@/lib/democracy/elections/protocol/board'
import { fromBase64url, toBase64url } from '@/lib/democracy/elections/protocol/bytes'
import { countContests, countHash } from '@/lib/democracy/elections/protocol/count-contests'
import {
  finishPaper,
  type Paper,
  requestPaper,
} from '@/lib/democracy/elections/protocol/credential'
import { type ElectionOnBoard, electionOf } from '@/lib/democracy/elections/protocol/election'
import { makeIssuerKey } from '@/lib/democracy/elections/protocol/issuer-key'
import {
  makeKeyPair,
  type PrivateKeyJwk,
  publicHalf,
} from '@/lib/democracy/elections/protocol/key-pair'
import type { Manifest, ManifestTwo } from '@/lib/democracy/elections/protocol/manifest'
import { ballotBytesFor, type Rankings } from '@/lib/democracy/elections/protocol/rankings'
import { type RollLine, rollRoot } from '@/lib/democracy/elections/protocol/roll-tree'
import { makeSeed } from '@/lib/democracy/elections/protocol/seed'

const contests: Manifest['contests'] = [
  {
    id: 'co-chairs',
    title: 'Co-Chairs',
    seats: 2,
    rules: 'scottish',
    rulesVersion: newestVersion,
    constraints: [{ name: 'At least one woman', members: [1, 3], min: 1 }],
    candidates: [
      { number: 1, name: 'Aoife Byrne', person: 'aoife' },
      { number: 2, name: 'Ben Carr' },
      { number: 3, name: 'Chloë Dunn' },
      { number: 4, name: 'Re-open Nominations' },
    ],
  },
  {
    id: 'secretary',
    title: 'Secretary',
    seats: 1,
    rules: 'av',
    rulesVersion: newestVersion,
    constraints: [],
    candidates: [
      { number: 1, name: 'Aoife Byrne', person: 'aoife' },
      { number: 2, name: 'Dev Patel' },
      { number: 3, name: 'Re-open Nominations' },
    ],
  },
]

/** An election with all its secrets, in memory. */
export type Played = {
  election: ElectionOnBoard
  privatePem: string
  /** The keys of the three holders that open ballots. */
  keys: { number: number; key: PrivateKeyJwk }[]
  seed: string
  roll: RollLine[]
}

export async function anElection(
  members: number,
  given: Partial<Pick<ManifestTwo, 'batch' | 'contests' | 'election' | 'issuer'>> = {},
): Promise<Played> {
  const roll = Array.from({ length: members }, (_, at) => ({
    member: `M${at}`,
    reason: 'member',
    salt: `salt${at}`,
  }))
  const [{ issuer, privatePem }, opening, locker, { seed, seedCommitment }] = await Promise.all([
    makeIssuerKey(),
    threeKeys(),
    threeKeys(),
    makeSeed(),
  ])
  const election = await electionOf({
    format: 'mandate-election/2',
    election: 'officers-2026',
    title: 'Officers 2026',
    kind: 'officers',
    contests,
    oneOffice: true,
    collectFrom: '2026-03-01T09:00:00.000Z',
    opensAt: '2026-03-04T09:00:00.000Z',
    closesAt: '2026-03-11T21:00:00.000Z',
    roll: {
      size: members,
      root: await rollRoot(roll),
      ruleVersion: '1',
      frozenAt: '2026-02-20T09:00:00.000Z',
    },
    issuer,
    holders: [0, 1, 2].map((at) => ({
      opening: publicHalf(opening[at]!),
      locker: publicHalf(locker[at]!),
    })) as ManifestTwo['holders'],
    ballotBytes: ballotBytesFor(given.contests ?? contests),
    batch: 20,
    seedCommitment,
    ...given,
  })
  const keys = opening.map((key, at) => ({ number: at + 1, key }))
  return { election, privatePem, keys, seed, roll }
}

const threeKeys = () => Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])

/** Everybody on the roll collected a paper and cast a ballot. */
export function closedWith(voters: number): ClosedFigures {
  return { onRoll: voters, collected: voters, byHand: 0, restored: 0, ballots: voters, unused: 0 }
}

/** What these holders publish after the close. */
export function keyEntries({ keys }: Played, holders = [1, 2]): Entry[] {
  return holders.map((holder) => ['key', { ...keys[holder - 1]!.key, holder }])
}

/** Two issuer keys: what is blinded for the one can be signed by the other, because it is below that modulus as well. */
export async function anIssuerAndAnother() {
  const keys = await Promise.all([makeIssuerKey(), makeIssuerKey()])
  const modulus = ({ issuer }: (typeof keys)[0]) => fromBase64url(issuer.n)
  const [published, other] = keys.sort((a, b) => Buffer.compare(modulus(a), modulus(b)))
  return { published: published!, other: other! }
}

export async function aPaper({ election, privatePem }: Played): Promise<Paper> {
  const requested = await requestPaper(election)
  const signature = await blindSign(privatePem, fromBase64url(requested.blinded))
  return finishPaper(election, requested, toBase64url(signature))
}

export function somePapers(played: Played, count: number): Promise<Paper[]> {
  return Promise.all(Array.from({ length: count }, () => aPaper(played)))
}

/** Every voter ranks by their own number, so that the count has something to do. */
export function rankingsOf(voter: number): Rankings {
  const first = (voter % 3) + 1
  return {
    'co-chairs': [first, (first % 4) + 1],
    secretary: voter % 4 === 0 ? [3] : [(voter % 2) + 1, 3],
  }
}

export function someBallots({ election }: Played, papers: Paper[], sequence = 1) {
  return Promise.all(
    papers.map((paper, voter) => makeBallot(election, paper, rankingsOf(voter), sequence)),
  )
}

export type Entry = { [Type in keyof Bodies]: [Type, Bodies[Type]] }[keyof Bodies]

export async function boardOf(entries: Entry[]): Promise<BoardRecord[]> {
  const records: BoardRecord[] = []
  let head: Head | undefined
  for (const [type, body] of entries) {
    const record = await append(head, type, body as never)
    records.push(record)
    head = record
  }
  return records
}

export async function batchOf(ballots: Ballot[]): Promise<Entry> {
  return ['batch', { ballots: await inBoardOrder(ballots) }]
}

export function linesOf(records: BoardRecord[]): string[] {
  return records.map(boardLine)
}

export async function resultOf({ election, seed }: Played, votes: Rankings[]): Promise<Entry> {
  const counts = await countContests(election.manifest, votes, seed)
  const hashes = await Promise.all(
    Object.entries(counts).map(async ([id, counted]) => [id, await countHash(counted)]),
  )
  return ['result', { contests: Object.fromEntries(hashes) }]
}
