import {
  createCipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  constants as rsa,
  sign,
} from 'node:crypto'
import { canonical } from '@/lib/democracy/elections/protocol/canonical'
import { countContests, countHash } from '@/lib/democracy/elections/protocol/count-contests'
import type { Manifest } from '@/lib/democracy/elections/protocol/manifest'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'

/*
 * Small boards of elections that never were, whole or tampered with, for programs that check boards to agree on. They are made with node:crypto
 * and not with the protocol's own functions, because a crooked voter would not use those.
 */

/** Throws that come out the same again for the same number. */
export class Dice {
  constructor(private state: number) {}

  below(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }

  oneIn(sides: number): boolean {
    return this.below(sides) === 0
  }

  of<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)]!
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.below(256)))
  }

  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const left = [...things]
    return things.map(() => left.splice(this.below(left.length), 1)[0]!)
  }
}

type Json = null | boolean | number | string | Json[] | { [field: string]: Json }
type Body = { [field: string]: Json }
export type Entry = [type: string, body: Body]
type Jwk = { kty: string; crv: string; x: string; y: string; d: string }
type KeyPair = { key: KeyObject; jwk: Jwk; point: Buffer }
type Ballot = Body & { sequence: number; sealed: Body }
export type Version = 1 | 2

const sha256 = (...parts: (Buffer | string)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const hex = (bytes: Buffer) => bytes.toString('hex')
const text = (bytes: Buffer) => bytes.toString('base64url')

// Keys take long to make, so all boards share some.
const kept = new Map<string, unknown>()
function shared<Thing>(name: string, make: () => Thing): Thing {
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as Thing
}

function pointPair(name: string): KeyPair {
  return shared(name, () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const jwk = privateKey.export({ format: 'jwk' }) as Jwk
    const point = Buffer.concat([
      Buffer.of(4),
      Buffer.from(jwk.x, 'base64url'),
      Buffer.from(jwk.y, 'base64url'),
    ])
    return { key: privateKey, jwk, point }
  })
}

function issuerOf(version: Version, name = 'issuer') {
  return shared(`${name} ${version}`, () => {
    const modulusLength = version === 1 ? 3072 : 2048
    return generateKeyPairSync('rsa', { modulusLength }).privateKey
  })
}

const publicHalf = ({ jwk: { kty, crv, x, y } }: KeyPair) => ({ kty, crv, x, y })

function agreed(own: KeyObject, other: Buffer): Buffer {
  const x = text(other.subarray(1, 33))
  const y = text(other.subarray(33))
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  return diffieHellman({ privateKey: own, publicKey })
}

function sealed(key: Buffer, iv: Buffer, bound: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound)
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

function product(one: number, other: number): number {
  let sum = 0
  for (let a = one, b = other; b > 0; b >>= 1) {
    if (b & 1) sum ^= a
    a = a << 1 > 255 ? (a << 1) ^ 0x11b : a << 1
  }
  return sum
}

export type Election = {
  dice: Dice
  version: Version
  /** As it is published, spoilt or not. */
  manifest: Manifest & Body
  /** As it was before, for whoever votes by it. */
  meant: Manifest & Body
  hash: string
  seed: string
}

const rulesOf = ['scottish', 'av', 'meek', 'ers97'] as const

function someContests(dice: Dice) {
  const people = ['ada', 'bea', 'cy', 'dee', 'eve']
  return Array.from({ length: 1 + dice.below(3) }, (_, at) => {
    const rules = dice.of(rulesOf)
    const standing = dice.shuffled(people).slice(0, 1 + dice.below(4))
    const candidates = [
      ...standing.map((name, place) => ({
        number: place + 1,
        name,
        ...(dice.oneIn(4) ? {} : { person: name }),
      })),
      { number: standing.length + 1, name: 'Re-open Nominations' },
    ]
    const seats = rules === 'av' ? 1 : 1 + dice.below(3)
    const constraints =
      rules !== 'ers97' && dice.oneIn(3)
        ? [
            {
              name: 'Some of these',
              members: dice
                .shuffled(candidates.map(({ number }) => number))
                .slice(0, 1 + dice.below(candidates.length))
                .sort(),
              ...(dice.oneIn(2) ? { min: 1 } : { max: 1 }),
            },
          ]
        : []
    return {
      id: `contest-${at}`,
      title: `Contest ${at}`,
      seats,
      rules,
      rulesVersion: rules === 'ers97' ? 2 : 1 + dice.below(2),
      constraints,
      candidates,
    }
  })
}

/** What is to be voted on. `change` may spoil the manifest, and everything that follows agrees with what it made of it. */
export function randomElection(
  dice: Dice,
  version: Version,
  change: (manifest: Body) => void = () => {},
): Election {
  const seed = hex(dice.bytes(32))
  const { n, e } = issuerOf(version).export({ format: 'jwk' })
  const contests = someContests(dice)
  const longest = Object.fromEntries(
    contests.map(({ id, candidates }) => [id, candidates.map(({ number }) => number)]),
  )
  const holder = (place: number) => ({
    opening: publicHalf(pointPair(`opening ${place}`)),
    locker: publicHalf(pointPair(`locker ${place}`)),
  })
  const manifest = {
    format: `mandate-election/${version}`,
    election: `election-${dice.below(1000)}`,
    title: 'An election',
    kind: 'officers',
    contests,
    oneOffice: dice.oneIn(2),
    collectFrom: '2026-03-01T09:00:00.000Z',
    opensAt: '2026-03-04T09:00:00.000Z',
    closesAt: '2026-03-11T21:00:00.000Z',
    roll: {
      size: 12,
      root: hex(dice.bytes(32)),
      ruleVersion: '1',
      frozenAt: '2026-02-20T09:00:00.000Z',
    },
    issuer: { kty: 'RSA', n, e },
    ...(version === 1
      ? { sealing: publicHalf(pointPair('opening 1')) }
      : { holders: [holder(1), holder(2), holder(3)] }),
    ballotBytes: Math.max(16, canonical(longest).length + dice.below(9)),
    batch: 1 + dice.below(4),
    seedCommitment: hex(sha256(seed)),
  } as unknown as Manifest & Body
  const before = structuredClone(manifest)
  change(manifest)
  const { ballotBytes } = manifest
  const bytes = ballotBytes > 0 && ballotBytes < 1000 ? ballotBytes : before.ballotBytes
  const meant = { ...before, ballotBytes: bytes }
  return { dice, version, manifest, meant, hash: hex(sha256(canonical(manifest))), seed }
}

function aRanking({ dice, meant: manifest }: Election): Rankings {
  const ranked = manifest.contests.flatMap(({ id, candidates }) => {
    const numbers = dice.shuffled(candidates.map((_, at) => at + 1))
    return dice.oneIn(8) ? [] : [[id, numbers.slice(0, dice.below(numbers.length + 1))]]
  })
  return Object.fromEntries(ranked)
}

/** What is in a ballot that cannot be read, and once in a while in one that can. */
function strangeContent(election: Election): Buffer {
  const { dice, meant: manifest } = election
  const bytes = manifest.ballotBytes
  const id = manifest.contests[0]?.id ?? 'x'
  const padded = (content: string) => Buffer.from(content.padEnd(bytes), 'utf8').subarray(0, bytes)
  return dice.of([
    () => dice.bytes(bytes),
    () => padded(`{"${id}":[1,1]}`),
    () => padded(`{"${id}":[0]}`),
    () => padded(`{"${id}":[99]}`),
    () => padded(`{"${id}":1}`),
    () => padded('{"other":[1]}'),
    () => padded(`{ "${id}":[1]}`),
    () => padded(` {"${id}":[1]}`),
    () => padded('{}'),
    () => padded('[]'),
    () => padded(''),
    () => padded('{}\n'),
    () => padded('{}\ufeff'),
    () => padded('\ufeff{}'),
    () => padded('{"__proto__":[1]}'),
    () => padded('{"constructor":[1]}'),
    () => Buffer.concat([Buffer.from('{}'), Buffer.alloc(bytes)]).subarray(0, bytes),
    () => padded('{}').subarray(0, bytes - 1),
    () => Buffer.concat([padded('{}'), Buffer.from(' ')]),
  ])()
}

type Paper = { pair: KeyPair; prepared: Buffer; signature: Buffer }

export function aPaper(
  { dice, version, hash }: Election,
  name: string,
  { issuer = issuerOf(version), election = hash, spare = {} as Body } = {},
): Paper {
  const pair = pointPair(`paper ${name}`)
  const message = canonical({
    credential: text(dice.bytes(32)),
    election,
    key: text(pair.point),
    ...spare,
  })
  const prepared = Buffer.concat([dice.bytes(32), Buffer.from(message)])
  const signature = sign('sha384', prepared, {
    key: issuer,
    padding: rsa.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  })
  return { pair, prepared, signature }
}

function sealedToBox({ dice, hash }: Election, paper: Paper, content: Buffer): Body {
  const one = pointPair(`ephemeral ${dice.below(20)}`)
  const key = derived(
    agreed(one.key, pointPair('opening 1').point),
    Buffer.from(hash, 'hex'),
    Buffer.from('mandate-ballot'),
  )
  const iv = dice.bytes(12)
  const bound = Buffer.concat([one.point, paper.pair.point])
  return { ephemeral: text(one.point), iv: text(iv), sealed: text(sealed(key, iv, bound, content)) }
}

const zeroIv = Buffer.alloc(12)
const crooks = [
  'share',
  'share-sealed',
  'places',
  'inner-share',
  'inner-key',
  'mirrored',
  'commitment',
  'third-elsewhere',
  'place-zero',
  'context',
] as const

/** Seals to any two holders as the protocol's page says, or crookedly in one of many ways. */
function sealedToHolders(
  { dice, hash }: Election,
  paper: Paper,
  content: Buffer,
  crook?: (typeof crooks)[number],
): Body {
  const use = crook === 'context' ? 'locker' : 'ballot'
  const context = Buffer.from(canonical({ election: hash, key: text(paper.pair.point), use }))
  const one = pointPair(`ephemeral ${dice.below(20)}`)
  const secret = Buffer.from(one.jwk.d, 'base64url')
  const k = dice.bytes(32)
  const slope = dice.bytes(32)
  const places = dice.shuffled([1, 2, 3, 7, 255]).slice(0, 3)
  if (crook === 'places') places[dice.below(2)] = places[2]!
  if (crook === 'place-zero') places[dice.below(3)] = 0
  const shares = places.map((x) =>
    Buffer.concat([Buffer.from(k.map((byte, at) => byte ^ product(slope[at]!, x))), Buffer.of(x)]),
  )
  const place = dice.below(3)
  const flip = (bytes: Buffer) => {
    bytes[dice.below(bytes.length)]! ^= 1 << dice.below(8)
  }
  if (crook === 'share') flip(shares[place]!)
  const cs = shares.map((share, at) => {
    const to = crook === 'third-elsewhere' && at === place ? 'locker' : 'opening'
    const { point } = pointPair(`${to} ${at + 1}`)
    const info = Buffer.concat([Buffer.from('mandate-share/2'), Buffer.of(at + 1), context])
    const key = derived(agreed(one.key, point), Buffer.concat([one.point, point]), info)
    return sealed(key, zeroIv, Buffer.alloc(0), share)
  })
  if (crook === 'share-sealed') flip(cs[place]!)
  const inner = shares.map((share) => Buffer.from(share))
  if (crook === 'inner-share') flip(inner[place]!)
  if (crook === 'inner-key') flip(secret)
  const point = Buffer.from(one.point)
  if (crook === 'mirrored') {
    const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
    const y = prime - BigInt(`0x${hex(point.subarray(33))}`)
    point.set(Buffer.from(y.toString(16).padStart(64, '0'), 'hex'), 33)
  }
  const commitment = sha256('mandate-content/2', k, context)
  if (crook === 'commitment') flip(commitment)
  return {
    ephemeral: text(point),
    commitment: text(commitment),
    shares: cs.map(text),
    sealed: text(sealed(k, zeroIv, context, Buffer.concat([secret, ...inner, content]))),
  }
}

export function signedBallot(
  { hash }: Election,
  { pair, prepared, signature }: Paper,
  sequence: number,
  seal: Body,
): Ballot {
  const ballotSignature = sign(
    'sha256',
    Buffer.from(canonical({ election: hash, sequence, sealed: seal })),
    { key: pair.key, dsaEncoding: 'ieee-p1363' },
  )
  return {
    prepared: text(prepared),
    signature: text(signature),
    sequence,
    sealed: seal,
    ballotSignature: text(ballotSignature),
  }
}

type Cast = { ballot: Ballot; keyHash: string; votes?: Rankings }

function cast(election: Election, paper: Paper, sequence: number): Cast {
  const { dice, version, meant: manifest } = election
  const seal = (content: Buffer, crook?: (typeof crooks)[number]) =>
    version === 1
      ? sealedToBox(election, paper, content)
      : sealedToHolders(election, paper, content, crook)
  const keyHash = hex(sha256(paper.pair.point))
  const votes = aRanking(election)
  const content = Buffer.from(canonical(votes).padEnd(manifest.ballotBytes))
  if (dice.oneIn(12)) {
    const strange = strangeContent(election)
    const empty = strange.equals(Buffer.from('{}'.padEnd(manifest.ballotBytes)))
    const ballot = signedBallot(election, paper, sequence, seal(strange))
    return { ballot, keyHash, ...(empty && { votes: {} }) }
  }
  if (dice.oneIn(12) && version === 2) {
    const crooked = seal(content, dice.of(crooks))
    return { ballot: signedBallot(election, paper, sequence, crooked), keyHash }
  }
  return { ballot: signedBallot(election, paper, sequence, seal(content)), keyHash, votes }
}

export type Board = { election: Election; entries: Entry[] }

const inOrder = (some: Cast[]): Entry => [
  'batch',
  {
    ballots: [...some]
      .sort((one, other) => (one.keyHash < other.keyHash ? -1 : 1))
      .map(({ ballot }) => ballot),
  },
]

export const trackerOf = (keyHash: string) => keyHash.slice(0, 16).match(/..../g)!.join('-')

/** An election from its manifest to its result. */
export async function randomBoard(election: Election): Promise<Board> {
  const { dice, version, manifest, meant, seed } = election
  const words =
    version === 1
      ? { again: 'replaced', byHand: 'assisted' }
      : { again: 'restored', byHand: 'by-hand' }
  const entries: Entry[] = [['manifest', manifest]]
  const papers = Array.from({ length: dice.below(8) }, (_, at) => aPaper(election, `${at}`))
  const last = new Map<string, Cast>()
  let size = meant.roll.size
  if (dice.oneIn(3)) {
    const change = dice.of(['added', 'removed', 'corrected'])
    size += { added: 1, removed: -1, corrected: 0 }[change]!
    entries.push(['roll-amended', { size, root: hex(dice.bytes(32)), change }])
  }
  const rounds = papers.length > 2 * meant.batch ? 1 + dice.below(2) : 1
  for (let round = 1; round <= rounds && papers.length > 0; round += 1) {
    const some = papers.map((paper) => cast(election, paper, round * 2 - dice.below(2)))
    for (const one of some) last.set(one.keyHash, one)
    entries.push(inOrder(some))
  }
  const again = dice.oneIn(4) && papers.length > 0 ? 1 : 0
  if (again) entries.push([words.again, { count: 1 }])
  const withheld = papers.length < meant.batch && !dice.oneIn(3)
  const hand = dice.oneIn(3)
    ? Array.from({ length: 1 + dice.below(2) }, () => aRanking(election))
    : []
  const handed: Entry = [words.byHand, { ballots: hand as Body[], count: hand.length }]
  const handedEarly = dice.oneIn(2)
  if (hand.length > 0 && handedEarly) entries.push(handed)
  const collected = papers.length + dice.below(2)
  const counts = { onRoll: size }
  entries.push([
    'closed',
    version === 1
      ? {
          ...counts,
          marked: collected,
          assisted: hand.length,
          replaced: again,
          credentials: papers.length,
        }
      : {
          ...counts,
          collected,
          byHand: hand.length,
          restored: again,
          ballots: papers.length,
          unused: collected - papers.length,
        },
  ])
  if (version === 2 && dice.oneIn(8)) {
    if (dice.oneIn(2)) entries.push(keyEntry(version, 1 + dice.below(3)))
    entries.push([
      'void',
      { reason: dice.of(['keys-lost', 'does-not-verify', 'other', 'papers-over-marks']) },
    ])
    return { election, entries }
  }
  const votes = [...last.values()].map((one) => one.votes)
  if (withheld) {
    if (hand.length > 0 && !handedEarly) entries.push(handed)
    entries.push(['withheld', { ballots: papers.length }])
  } else {
    const [first, second] = dice.shuffled([1, 2, 3])
    if (version === 2) entries.push(keyEntry(version, first!))
    if (hand.length > 0 && !handedEarly) entries.push(handed)
    entries.push(keyEntry(version, version === 1 ? 1 : second!))
    entries.push(['seed', { seed }])
    const trackers = [...last.values()]
      .filter((one) => !one.votes)
      .map(({ keyHash }) => trackerOf(keyHash))
    entries.push(['spoilt', { trackers: trackers.sort() }])
    if (dice.oneIn(4)) entries.push(...entries.splice(-2).reverse())
  }
  entries.push([
    'result',
    { contests: await results(election, [...votes.filter((one) => one !== undefined), ...hand]) },
  ])
  return { election, entries }
}

export function keyEntry(version: Version, holder: number): Entry {
  const { kty, crv, x, y, d } = pointPair(`opening ${holder}`).jwk
  return ['key', { kty, crv, x, y, d, ...(version === 2 && { holder }) }]
}

async function results({ manifest, seed }: Election, votes: Rankings[]): Promise<Body> {
  try {
    const counts = await countContests(manifest, votes, seed)
    const hashed: [string, string][] = []
    for (const [id, counted] of Object.entries(counts)) hashed.push([id, await countHash(counted)])
    return Object.fromEntries(hashed)
  } catch {
    return {}
  }
}

/** The board as a file: numbered and chained. */
export function chained(entries: Entry[]): string[] {
  let previous = '0'.repeat(64)
  return entries.map(([type, body], n) => {
    const hash = hex(sha256(previous, canonical({ n, type, body })))
    const line = canonical({ n, previous, type, body, hash })
    previous = hash
    return line
  })
}

// Tampering.

/** Changes one thing, wherever in it. */
export function spoilSomething(dice: Dice, body: Body): void {
  const places: [Body | Json[], string | number][] = []
  const walk = (value: Json) => {
    if (typeof value !== 'object' || value === null) return
    const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value)
    for (const key of keys) {
      places.push([value, key])
      walk((value as Body)[key]!)
    }
  }
  walk(body)
  if (places.length === 0) return void Object.assign(body, { extra: 1 })
  const [holder, key] = dice.of(places)
  const within = holder as Body
  const value = within[key]!
  const change = dice.below(10)
  if (change === 0 && Array.isArray(holder)) holder.splice(Number(key), 1)
  else if (change === 0) delete within[key]
  else if (change === 1 && Array.isArray(holder)) holder.splice(Number(key), 0, value)
  else if (change === 1) within.extra = value
  else if (change === 2) within[key] = dice.of<Json>([null, '', 0, -1, [], {}, true, '1', 1])
  else if (Array.isArray(value)) value.reverse()
  else if (typeof value === 'number') within[key] = Math.max(0, value + dice.of([-1, 1, 2, 100]))
  else if (typeof value === 'boolean') within[key] = !value
  else if (typeof value === 'string') within[key] = otherText(dice, value)
}

function otherText(dice: Dice, value: string): string {
  if (value === '') return 'x'
  const at = dice.below(value.length)
  const letter = dice.of([...'0123456789abcdefABCXYZ-_ .é'])
  return dice.of([
    `${value.slice(0, at)}${letter}${value.slice(at + 1)}`,
    value.slice(1),
    value.slice(0, -1),
    `${value}${letter}`,
    `${letter}${value}`,
    value.toUpperCase(),
  ])
}

const find = (entries: Entry[], type: string) => entries.filter((entry) => entry[0] === type)
const ballotsOf = (entry: Entry | undefined) => (entry?.[1].ballots ?? []) as Ballot[]

type Tampering = (board: Board) => void

/** Each does one wrong, or now and then nothing, and leaves a chain to be made of it. */
export const tamperings: Record<string, Tampering> = {
  'a record is dropped': ({ election: { dice }, entries }) =>
    void entries.splice(dice.below(entries.length), 1),
  'the end is cut off': ({ election: { dice }, entries }) =>
    void entries.splice(1 + dice.below(entries.length)),
  'a record is doubled': ({ election: { dice }, entries }) => {
    const at = dice.below(entries.length)
    entries.splice(dice.below(entries.length + 1), 0, structuredClone(entries[at]!))
  },
  'a record is moved': ({ election: { dice }, entries }) => {
    const [moved] = entries.splice(dice.below(entries.length), 1)
    entries.splice(dice.below(entries.length + 1), 0, moved!)
  },
  'something in a record is changed': ({ election: { dice }, entries }) =>
    spoilSomething(dice, dice.of(entries)[1]),
  'something behind the batches is changed': ({ election: { dice }, entries }) =>
    spoilSomething(
      dice,
      dice.of(entries.filter(([type]) => type !== 'batch' && type !== 'manifest') ?? entries)[1],
    ),
  'a figure of the close is changed': ({ election: { dice }, entries }) => {
    const closed = find(entries, 'closed')[0]?.[1]
    if (!closed) return
    const name = dice.of(Object.keys(closed))
    closed[name] = Math.max(0, (closed[name] as number) + dice.of([-1, 1]))
  },
  'a ballot is dropped': ({ election: { dice }, entries }) => {
    const ballots = ballotsOf(dice.of(find(entries, 'batch')))
    ballots.splice(dice.below(ballots.length), 1)
  },
  'a ballot is doubled': ({ election: { dice }, entries }) => {
    const ballots = ballotsOf(dice.of(find(entries, 'batch')))
    if (ballots.length > 0) ballots.push(structuredClone(dice.of(ballots)))
  },
  'ballots are reordered': ({ election: { dice }, entries }) => {
    const batch = dice.of(find(entries, 'batch'))
    if (batch) batch[1].ballots = dice.shuffled(ballotsOf(batch))
  },
  'a batch is replayed': ({ election: { dice }, entries }) => {
    const batch = dice.of(find(entries, 'batch'))
    const close = entries.findIndex(([type]) => type === 'closed')
    if (batch) entries.splice(close, 0, structuredClone(batch))
  },
  'two batches change places': ({ entries }) => {
    const at = entries.flatMap(([type], place) => (type === 'batch' ? [place] : []))
    if (at.length < 2) return
    const [one, other] = [entries[at[0]!]!, entries[at[1]!]!]
    entries[at[0]!] = other
    entries[at[1]!] = one
  },
  'a ballot comes from another issuer': ({ election, entries }) =>
    addBallot(election, entries, { issuer: issuerOf(election.version, 'other') }),
  'a ballot comes from another election': ({ election, entries }) =>
    addBallot(election, entries, { election: hex(sha256('another')) }),
  'a paper says something more': ({ election, entries }) =>
    addBallot(election, entries, { spare: { vote: 1 } }),
  'a paper more is used': ({ election, entries }) => addBallot(election, entries, {}),
  'two ballots change their seals': ({ election: { dice }, entries }) => {
    const ballots = ballotsOf(dice.of(find(entries, 'batch')))
    if (ballots.length < 2) return
    const [one, other] = dice.shuffled(ballots)
    const seal = one!.sealed
    one!.sealed = other!.sealed
    other!.sealed = seal
  },
  'a seal is copied into another ballot': ({ election, entries }) => {
    const [batch] = find(entries, 'batch')
    const from = ballotsOf(batch)[0]
    if (!batch || !from) return
    const paper = aPaper(election, 'copier')
    insertBallot(batch, signedBallot(election, paper, 1, from.sealed))
    bumpFigures(entries)
  },
  'spoilt ballots are listed wrongly': ({ election: { dice }, entries }) => {
    const trackers = find(entries, 'spoilt')[0]?.[1].trackers as string[] | undefined
    if (!trackers) return
    if (trackers.length > 0 && dice.oneIn(2)) trackers.pop()
    else trackers.push(trackers[0] && dice.oneIn(2) ? trackers[0] : '0123-4567-89ab-cdef')
  },
  'the seed is another': ({ election: { dice }, entries }) => {
    const seed = find(entries, 'seed')[0]
    if (seed) seed[1].seed = hex(dice.bytes(32))
  },
  'a key is another’s': ({ election: { dice, version }, entries }) => {
    const key = find(entries, 'key')[0]
    if (key) Object.assign(key[1], keyEntry(version, 1 + dice.below(3))[1])
  },
  'a private key does not fit': ({ election: { dice }, entries }) => {
    const key = find(entries, 'key')[0]
    if (key)
      key[1].d = dice.of([
        pointPair('locker 1').jwk.d,
        text(dice.bytes(32)),
        text(Buffer.alloc(32)),
      ])
  },
  'a count is another': ({ election: { dice }, entries }) => {
    const contests = find(entries, 'result')[0]?.[1].contests as Body | undefined
    if (!contests) return
    contests[dice.of(Object.keys(contests)) ?? 'x'] = hex(dice.bytes(32))
  },
  'a ranking by hand is another': ({ election, entries }) => {
    const hand = find(entries, election.version === 1 ? 'assisted' : 'by-hand')[0]
    if (!hand) return
    const ballots = hand[1].ballots as Body[]
    if (ballots.length > 0) ballots[0] = aRanking(election) as Body
    else hand[1].count = 1
  },
}

function insertBallot(batch: Entry, ballot: Ballot): void {
  const keyHash = ({ prepared }: Ballot) => {
    const message = Buffer.from(prepared as string, 'base64url').subarray(32)
    return hex(sha256(Buffer.from(JSON.parse(message.toString()).key, 'base64url')))
  }
  batch[1].ballots = [...ballotsOf(batch), ballot].sort((one, other) =>
    keyHash(one) < keyHash(other) ? -1 : 1,
  )
}

function addBallot(
  election: Election,
  entries: Entry[],
  given: Parameters<typeof aPaper>[2],
): void {
  const [batch] = find(entries, 'batch')
  if (!batch) return
  const { ballot } = cast(election, aPaper(election, 'stranger', given), 1)
  insertBallot(batch, ballot)
  if (election.dice.oneIn(2)) bumpFigures(entries)
}

function bumpFigures(entries: Entry[]): void {
  const closed = find(entries, 'closed')[0]?.[1]
  if (!closed) return
  for (const name of ['marked', 'credentials', 'collected', 'ballots'])
    if (name in closed) closed[name] = (closed[name] as number) + 1
}

/** Tampering with the file itself, after the chain was made. */
export function spoilLines(dice: Dice, lines: string[]): void {
  const at = dice.below(lines.length)
  const line = lines[at]!
  const change = dice.below(9)
  if (change === 0) lines.splice(at, 1)
  else if (change === 1) lines.splice(at, 0, line)
  else if (change === 2) lines.splice(at, 1, lines[(at + 1) % lines.length]!)
  else if (change === 3) lines[at] = otherText(dice, line)
  else if (change === 4) lines[at] = ` ${line}`
  else if (change === 5) lines.push(line)
  else if (change === 6) lines.length = at
  else if (change === 7) lines.splice(at, 0, '')
  else lines[at] = line.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
}
