import { split } from 'shamir-secret-sharing'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Bytes,
  fromBase64url,
  joined,
  randomBytes,
  toBase64url,
  utf8,
} from '@/lib/democracy/elections/protocol/bytes'
import {
  ballotContext,
  lockerContext,
  rehearsalContext,
  restoreContext,
} from '@/lib/democracy/elections/protocol/contexts'
import { sha256 } from '@/lib/democracy/elections/protocol/hash'
import {
  checkWordsOf,
  holderKeyShape,
  makeHolderKey,
  openHolderKey,
  wordsInHolderKey,
  wrappedKeysShape,
} from '@/lib/democracy/elections/protocol/holder-key'
import {
  makeKeyPair,
  type PrivateKeyJwk,
  pointOf,
  publicHalf,
} from '@/lib/democracy/elections/protocol/key-pair'
import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import {
  anyTwoOverhead,
  openShare,
  openWithTwo,
  type SealedToAnyTwo,
  sealToAnyTwo,
} from '@/lib/democracy/elections/protocol/seal-to-any-two'
import { openAlone, sealToOne } from '@/lib/democracy/elections/protocol/seal-to-one'

const context = ballotContext('e'.repeat(64), randomBytes(65))
const secret = utf8('Ada first, then Ben')
const pairs = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const

let keys: PrivateKeyJwk[]
let holders: ReturnType<typeof publicHalf>[]

beforeAll(async () => {
  keys = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
  holders = keys.map(publicHalf)
})

/** What each pair of holders reads, in both orders. */
async function readBy(sealed: SealedToAnyTwo, at = context) {
  const both = pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ])
  return Promise.all(
    both.map((two) =>
      openWithTwo(
        holders,
        two.map((number) => ({ number, key: keys[number! - 1]! })) as never,
        at,
        sealed,
      ),
    ),
  )
}

const nobody = Array(6).fill(undefined)

describe('sealed to any two of three', () => {
  test('opens for every two holders, for no one alone, and nowhere else', async () => {
    const sealed = await sealToAnyTwo(holders, context, secret)
    expect(await readBy(sealed)).toEqual(Array(6).fill(secret))
    expect(fromBase64url(sealed.sealed)).toHaveLength(secret.length + anyTwoOverhead)
    const alone = { number: 1, key: keys[0]! }
    expect(await openWithTwo(holders, [alone, alone], context, sealed)).toBeUndefined()
    expect(
      await openWithTwo(holders, [alone, { ...alone, number: 2 }], context, sealed),
    ).toBeUndefined()
    expect(await openWithTwo(holders, [alone], context, sealed)).toBeUndefined()
    expect(await readBy(sealed, lockerContext('e'.repeat(64), 1))).toEqual(nobody)
  })

  test('is another one each time, and of the same length', async () => {
    const [one, other] = [
      await sealToAnyTwo(holders, context, secret),
      await sealToAnyTwo(holders, context, secret),
    ]
    expect(one.ephemeral).not.toBe(other.ephemeral)
    expect(one.shares.filter((share) => other.shares.includes(share))).toEqual([])
    expect(JSON.stringify(one)).toHaveLength(JSON.stringify(other).length)
  })
})

/** The voter's side again, with whatever shares, keys and commitment a crook likes. */
async function crooked(change: {
  shares?: (good: Bytes[], content: Bytes) => Bytes[]
  inside?: (shares: Bytes[]) => Bytes[]
  scalar?: (d: Bytes) => Bytes
  commitment?: (content: Bytes) => Bytes
  ephemeral?: (point: Bytes) => Bytes
}): Promise<SealedToAnyTwo> {
  const content = randomBytes(32)
  const good = (await split(content, 3, 2)) as Bytes[]
  const shares = change.shares?.(good, content) ?? good
  const own = await makeKeyPair()
  const point = change.ephemeral?.(pointOf(own)) ?? pointOf(own)
  const sealedShares = await Promise.all(
    shares.map(async (share, at) => {
      const key = await agreed(own, at + 1, point)
      return toBase64url(await gcm(key, share))
    }),
  )
  const d = fromBase64url(own.d)
  const inside = joined(change.scalar?.(d) ?? d, ...(change.inside?.(shares) ?? shares), secret)
  const committed = change.commitment?.(content) ?? content
  return {
    ephemeral: toBase64url(point),
    commitment: toBase64url(await sha256(joined(utf8('mandate-content/2'), committed, context))),
    shares: sealedShares,
    sealed: toBase64url(await gcm(content, inside, context)),
  }
}

async function agreed(own: PrivateKeyJwk, number: number, ephemeral: Bytes): Promise<Bytes> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const holder = pointOf(holders[number - 1]!)
  const secretBits = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: await crypto.subtle.importKey('raw', holder, curve, false, []) },
    await crypto.subtle.importKey('jwk', own, curve, false, ['deriveBits']),
    256,
  )
  const base = await crypto.subtle.importKey('raw', secretBits, 'HKDF', false, ['deriveBits'])
  const info = joined(utf8('mandate-share/2'), Uint8Array.of(number), context)
  const salt = joined(ephemeral, holder)
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, base, 256),
  )
}

async function gcm(key: Bytes, bytes: Bytes, additionalData = new Uint8Array()) {
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData }
  return new Uint8Array(await crypto.subtle.encrypt(how, aes, bytes))
}

const flipped = (bytes: Bytes, at = 0) =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))

describe('a crooked voter, whichever two holders come', () => {
  test('who keeps to the rules is read by all (so the forger below is able)', async () => {
    expect(await readBy(await crooked({}))).toEqual(Array(6).fill(secret))
  })

  test.each([0, 1, 2])('gives holder %i a share that fits no other', async (which) => {
    const shares = (good: Bytes[]) => good.with(which, flipped(good[which]!))
    expect(await readBy(await crooked({ shares }))).toEqual(nobody)
    // Even if what is inside says that all is well.
    let before: Bytes[] = []
    const remembered = (good: Bytes[]) => {
      before = good
      return shares(good)
    }
    expect(await readBy(await crooked({ shares: remembered, inside: () => before }))).toEqual(
      nobody,
    )
  })

  test('gives one pair a ballot and another pair another one', async () => {
    const other = randomBytes(32)
    const theirs = (await split(other, 3, 2)) as Bytes[]
    const shares = ([one, two]: Bytes[]) => [one!, two!, theirs[2]!]
    expect(await readBy(await crooked({ shares }))).toEqual(nobody)
  })

  test('gives holder 1 the content key itself, at the place 0', async () => {
    const shares = ([, two]: Bytes[], content: Bytes) => [
      joined(content, Uint8Array.of(0)),
      two!,
      randomBytes(33),
    ]
    expect(await readBy(await crooked({ shares }))).toEqual(nobody)
  })

  test('gives two holders the same share', async () => {
    expect(await readBy(await crooked({ shares: ([one, two]) => [one!, two!, two!] }))).toEqual(
      nobody,
    )
  })

  test('lies about what is inside, or commits to another key', async () => {
    const lies = [
      crooked({ inside: ([one, two, three]) => [two!, one!, three!] }),
      crooked({ inside: (shares) => shares.with(2, flipped(shares[2]!)) }),
      crooked({ scalar: (d) => flipped(d, 31) }),
      crooked({ commitment: (content) => flipped(content) }),
    ]
    for (const sealed of await Promise.all(lies)) expect(await readBy(sealed)).toEqual(nobody)
  })

  test('puts the private key of the opposite point inside: some programs would take it', async () => {
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
    const opposite = (d: Bytes) => {
      const hex = (order - BigInt(`0x${Buffer.from(d).toString('hex')}`)).toString(16)
      return Uint8Array.from(Buffer.from(hex.padStart(64, '0'), 'hex'))
    }
    expect(await readBy(await crooked({ scalar: opposite }))).toEqual(nobody)
  })

  test('changes any byte of any part afterwards', async () => {
    const sealed = await sealToAnyTwo(holders, context, secret)
    const touched = (text: string) => toBase64url(flipped(fromBase64url(text), 5))
    const { ephemeral, commitment, shares } = sealed
    for (const forged of [
      { ...sealed, ephemeral: touched(ephemeral) },
      { ...sealed, commitment: touched(commitment) },
      { ...sealed, sealed: touched(sealed.sealed) },
      { ...sealed, sealed: '' },
      { ...sealed, shares: shares.slice(0, 2) },
      ...[0, 1, 2].map((at) => ({ ...sealed, shares: shares.with(at, touched(shares[at]!)) })),
      { ...sealed, shares: [shares[1]!, shares[0]!, shares[2]!] },
    ])
      expect(await readBy(forged)).toEqual(nobody)
  })
})

test('sealed to one opens for that one, in that context', async () => {
  const [one, other] = [await makeKeyPair(), await makeKeyPair()]
  const here = restoreContext('e'.repeat(64), 7, 1)
  const sealed = await sealToOne(publicHalf(one), here, secret)
  expect(await openAlone(one, here, sealed)).toEqual(secret)
  expect(await openAlone(other, here, sealed)).toBeUndefined()
  for (const elsewhere of [
    restoreContext('e'.repeat(64), 8, 1),
    restoreContext('e'.repeat(64), 7, 2),
    rehearsalContext('e'.repeat(64), 1),
  ])
    expect(await openAlone(one, elsewhere, sealed)).toBeUndefined()
})

test('a share of a ballot is no share of a locker: a holder who helps one member opens no ballot', async () => {
  const locker = await sealToAnyTwo(holders, lockerContext('e'.repeat(64), 7), secret)
  expect(await openShare(keys[0]!, 1, context, locker)).toBeUndefined()
  expect(await openShare(keys[0]!, 1, lockerContext('e'.repeat(64), 7), locker)).toHaveLength(33)
  expect(await openShare(keys[0]!, 1, lockerContext('e'.repeat(64), 8), locker)).toBeUndefined()
})

describe('a holder’s key', () => {
  test('comes back from its words, and from no others', async () => {
    const made = await makeHolderKey()
    const { words, holder, wrapped } = made
    expect(words.split(' ')).toHaveLength(wordsInHolderKey)
    expect(holderKeyShape.parse(holder)).toEqual(holder)
    expect(wrappedKeysShape.parse(wrapped)).toEqual(wrapped)
    const opened = await openHolderKey(words.toUpperCase().replaceAll(' ', ', '), holder, wrapped)
    const sealed = await sealToOne(holder.opening, context, secret)
    expect(await openAlone(opened.opening, context, sealed)).toEqual(secret)
    expect(await openAlone(opened.locker, context, sealed)).toBeUndefined()
    const kept = await sealToOne(holder.locker, context, secret)
    expect(await openAlone(opened.locker, context, kept)).toEqual(secret)
    const other = await makeHolderKey()
    await expect(openHolderKey(other.words, holder, wrapped)).rejects.toThrow(
      'These are not the words of this key.',
    )
    await expect(openHolderKey('acorn', holder, wrapped)).rejects.toThrow(WrongWords)
    await expect(
      openHolderKey(words, { ...holder, locker: other.holder.locker }, wrapped),
    ).rejects.toThrow(WrongWords)
  })

  test('is recognised by four words read out', async () => {
    const key = publicHalf(await makeKeyPair())
    expect(await checkWordsOf(key)).toMatch(/^[a-z]+( [a-z]+){3}$/)
    expect(await checkWordsOf({ ...key })).toBe(await checkWordsOf(key))
    expect(await checkWordsOf(publicHalf(await makeKeyPair()))).not.toBe(await checkWordsOf(key))
  })
})
