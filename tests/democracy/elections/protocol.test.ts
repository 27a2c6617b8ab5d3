import { constants, createHash, createPrivateKey, publicEncrypt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { makeBallot } from '@/lib/democracy/elections/protocol/ballot'
import { readyToPublish } from '@/lib/democracy/elections/protocol/batch'
import { blind, finalize, prepareMessage } from '@/lib/democracy/elections/protocol/blind-message'
import { blindSign, NotBlinded } from '@/lib/democracy/elections/protocol/blind-sign'
import { opens } from '@/lib/democracy/elections/protocol/box'
import {
  fromBase64url,
  fromHex,
  toBase64url,
  toHex,
  utf8,
} from '@/lib/democracy/elections/protocol/bytes'
import { canonical, type Plain } from '@/lib/democracy/elections/protocol/canonical'
import { checkBallot } from '@/lib/democracy/elections/protocol/check-ballot'
import { isSignedByIssuer } from '@/lib/democracy/elections/protocol/check-credential'
import { finishPaper, requestPaper } from '@/lib/democracy/elections/protocol/credential'
import { issuerKey } from '@/lib/democracy/elections/protocol/election'
import { sha256Hex } from '@/lib/democracy/elections/protocol/hash'
import { issuerGoodUntil } from '@/lib/democracy/elections/protocol/issuer-good-until'
import { makeKeyPair } from '@/lib/democracy/elections/protocol/key-pair'
import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import { lock, unlock } from '@/lib/democracy/elections/protocol/locked-copy'
import { type ManifestTwo, manifestShape } from '@/lib/democracy/elections/protocol/manifest'
import { openBallot } from '@/lib/democracy/elections/protocol/open-ballot'
import { rankingsText, readRankings } from '@/lib/democracy/elections/protocol/rankings'
import {
  makeRecoveryCode,
  readRecoveryCode,
  WrongCode,
} from '@/lib/democracy/elections/protocol/recovery-code'
import {
  buildRollTree,
  checkRollProof,
  rollRoot,
} from '@/lib/democracy/elections/protocol/roll-tree'
import { makeSealingKey } from '@/lib/democracy/elections/protocol/sealing-key'
import { shareWords } from '@/lib/democracy/elections/protocol/share-word-list'
import { combineShares, readShare, splitKey } from '@/lib/democracy/elections/protocol/shares'
import {
  anElection,
  anIssuerAndAnother,
  aPaper,
  rankingsOf,
} from '@/tests/support/elections/election-with-secrets'
import { rfc9474 } from './rfc-9474'

const bytes = fc.uint8Array({ maxLength: 200 }).map((given) => Uint8Array.from(given))
const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value')),
  ),
})).value

describe('writing things down', () => {
  test('bytes come back from hex and base64url, and only from their one text', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(fromHex(toHex(given))).toEqual(given)
        expect(fromBase64url(toBase64url(given))).toEqual(given)
        expect(toBase64url(given)).toBe(Buffer.from(given).toString('base64url'))
      }),
    )
    for (const text of ['A', 'AB', 'AAB', 'A+A=', 'AA==', 'A A'])
      expect(() => fromBase64url(text)).toThrow(TypeError)
  })

  test('canonical JSON says the same, once, in any order of its names', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonical(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonical(JSON.parse(text))).toBe(text)
        expect(canonical(turned(value))).toBe(text)
      }),
    )
    expect(canonical({ b: [1, 'ü\n'], a: { d: null, c: undefined }, '€': true })).toBe(
      '{"a":{"d":null},"b":[1,"ü\\n"],"€":true}',
    )
    expect(() => canonical(0.5)).toThrow(TypeError)
    expect(() => canonical('\ud800')).toThrow(TypeError)
  })
})

function turned(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, turned(one as Plain)] as const)
      .reverse(),
  )
}

describe('blind signatures', () => {
  const number = (hex: string) => BigInt(`0x${hex}`)
  const text = (value: bigint) => {
    const hex = value.toString(16)
    return toBase64url(fromHex(hex.padStart(hex.length + (hex.length % 2), '0')))
  }
  const [p, q, n, e, d] = (['p', 'q', 'n', 'e', 'd'] as const).map((name) =>
    number(rfc9474[name]),
  ) as [bigint, bigint, bigint, bigint, bigint]
  const publicJwk = { kty: 'RSA', n: text(n), e: text(e) }
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      ...publicJwk,
      d: text(d),
      p: text(p),
      q: text(q),
      dp: text(d % (p - 1n)),
      dq: text(d % (q - 1n)),
      qi: text(inverse(q, p)),
    },
  })

  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

  test('give the figures of RFC 9474, Appendix A.1, at every step', async () => {
    const issuer = await issuerKey(publicJwk)
    const factor = inverse(number(rfc9474.inverse), n).toString(16).padStart(1024, '0')
    const random = vi.spyOn(crypto, 'getRandomValues')
    for (const drawn of [rfc9474.prefix, rfc9474.salt, factor])
      random.mockReturnValueOnce(fromHex(drawn))
    const prepared = prepareMessage(fromHex(rfc9474.message))
    expect(toHex(prepared)).toBe(rfc9474.prepared)
    const sent = await blind(issuer, prepared)
    random.mockRestore()
    expect(toHex(sent.blinded)).toBe(rfc9474.blinded)
    expect(toHex(sent.inverse)).toBe(rfc9474.inverse)
    const signed = await blindSign(privatePem, sent.blinded)
    expect(toHex(signed)).toBe(rfc9474.blindSignature)
    const signature = await finalize(issuer, prepared, signed, sent.inverse)
    expect(toHex(signature)).toBe(rfc9474.signature)
    expect(await isSignedByIssuer({ issuer } as never, prepared, signature)).toBe(true)
  })

  test('the server signs nothing of another length, and nothing beyond its key', async () => {
    for (const wrong of [new Uint8Array(511), new Uint8Array(0), new Uint8Array(512).fill(255)])
      await expect(blindSign(privatePem, wrong)).rejects.toThrow(NotBlinded)
    const raw = { key: privateKey, padding: constants.RSA_NO_PADDING }
    const small = new Uint8Array(512).fill(7)
    expect(new Uint8Array(publicEncrypt(raw, await blindSign(privatePem, small)))).toEqual(small)
  })

  test('papers are signed in a thread of their own, so that the site answers others meanwhile', async () => {
    const sum = ({ user, system }: NodeJS.CpuUsage) => user + system
    const [everywhere, here] = [process.cpuUsage(), process.threadCpuUsage()]
    const small = new Uint8Array(512).fill(7)
    await Promise.all(Array.from({ length: 40 }, () => blindSign(privatePem, small)))
    expect(sum(process.threadCpuUsage(here))).toBeLessThan(sum(process.cpuUsage(everywhere)) / 2)
  })

  test('a voter who is given another issuer’s signature finds out', async () => {
    const { published, other } = await anIssuerAndAnother()
    const { election } = await anElection(3, { issuer: published.issuer })
    const requested = await requestPaper(election)
    const blinded = fromBase64url(requested.blinded)
    const signature = toBase64url(await blindSign(other.privatePem, blinded))
    await expect(finishPaper(election, requested, signature)).rejects.toThrow('invalid')
  })
})

function inverse(value: bigint, modulus: bigint): bigint {
  let [old, now, oldFactor, factor] = [value % modulus, modulus, 1n, 0n]
  while (now !== 0n) {
    const times = old / now
    ;[old, now] = [now, old - times * now]
    ;[oldFactor, factor] = [factor, oldFactor - times * factor]
  }
  return ((oldFactor % modulus) + modulus) % modulus
}

describe('a sealed ballot', () => {
  test('is opened by any two keys, says what was ranked, and opens in no other ballot', async () => {
    const played = await anElection(3)
    const { election, keys } = played
    const [mine, other] = [await aPaper(played), await aPaper(played)]
    const ballot = await makeBallot(election, mine, rankingsOf(1), 1)
    const empty = await makeBallot(election, mine, {}, 2)
    expect(empty.sealed.sealed.length).toBe(ballot.sealed.sealed.length)
    const checked = await checkBallot(election, ballot)
    if (!checked.holds) throw new Error(checked.fault)
    for (const two of [keys.slice(0, 2), keys.slice(1), [keys[0]!, keys[2]!]])
      expect(await openBallot(election, two, checked.key, ballot)).toEqual(rankingsOf(1))
    expect(await openBallot(election, keys.slice(0, 1), checked.key, ballot)).toBeUndefined()
    const copied = await checkBallot(election, await makeBallot(election, other, {}, 1))
    if (!copied.holds) throw new Error(copied.fault)
    expect(await openBallot(election, keys.slice(1), copied.key, ballot)).toBeUndefined()
    const wrong = [keys[0]!, { number: 2, key: await makeKeyPair() }]
    expect(await openBallot(election, wrong, checked.key, ballot)).toBeUndefined()
  })

  test('is refused in every other form, with words for it', async () => {
    const played = await anElection(3)
    const ballot = await makeBallot(played.election, await aPaper(played), {}, 1)
    const faultOf = async (given: unknown) => {
      const checked = await checkBallot(played.election, given)
      return checked.holds ? 'none' : checked.fault
    }
    expect(await faultOf(ballot)).toBe('none')
    for (const given of [null, 7, 'x', [], {}, { ...ballot, more: 1 }, { ...ballot, sequence: 0 }])
      expect(await faultOf(given)).toMatch(/form/)
    const short = { ...ballot.sealed, sealed: ballot.sealed.sealed.slice(4) }
    expect(await faultOf({ ...ballot, sealed: short })).toMatch(/length/)
    expect(await faultOf({ ...ballot, signature: 'A'.repeat(342) })).toMatch(/issuer/)
    expect(await faultOf({ ...ballot, sequence: 2 })).toMatch(/key of its paper/)
  })

  test('says only what can be ranked', async () => {
    const { manifest } = (await anElection(3)).election
    const padded = (text: string) => utf8(text.padEnd(manifest.ballotBytes))
    expect(readRankings(manifest, rankingsText(manifest, rankingsOf(2)))).toEqual(rankingsOf(2))
    for (const text of [
      '',
      '[]',
      'null',
      '{"secretary":[1,1]}',
      '{"secretary":[4]}',
      '{"secretary":[0]}',
      '{"secretary":["1"]}',
      '{"secretary":1}',
      '{"mayor":[1]}',
      '{"__proto__":[1]}',
      '{ "secretary":[1]}',
      '{"secretary":[1],"secretary":[1]}',
    ])
      expect(readRankings(manifest, padded(text))).toBeUndefined()
    expect(readRankings(manifest, utf8('{}'))).toBeUndefined()
    expect(() => rankingsText(manifest, { secretary: [9] })).toThrow(RangeError)
  })
})

test('a manifest says everything, nothing more, and its times in order', async () => {
  const { manifest } = (await anElection(3)).election
  const fits = (given: unknown) => manifestShape.safeParse(given).success
  expect(fits(manifest)).toBe(true)
  expect(fits({ ...manifest, more: 1 })).toBe(false)
  expect(fits({ ...manifest, opensAt: manifest.closesAt })).toBe(false)
  expect(fits({ ...manifest, issuer: { ...manifest.issuer, n: 'AAAA' } })).toBe(false)
  const { holders } = manifest as ManifestTwo
  expect(fits({ ...manifest, holders: holders.slice(0, 2) })).toBe(false)
  expect(fits({ ...manifest, holders: [holders[0], holders[0], holders[2]] })).toBe(false)
  expect(fits({ ...manifest, closesAt: '2030-12-31T23:59:59.000Z' })).toBe(true)
  expect(fits({ ...manifest, closesAt: issuerGoodUntil })).toBe(false)
  expect(fits({ ...manifest, contests: [...manifest.contests, manifest.contests[0]] })).toBe(false)
})

test('batches go out only when as many again stay back', () => {
  expect([19, 20, 39, 40, 47].map((waiting) => readyToPublish(waiting, 20))).toEqual([
    0, 0, 0, 20, 27,
  ])
})

describe('the roll', () => {
  const roll = (size: number) =>
    Array.from({ length: size }, (_, at) => ({ member: `M${at}`, reason: 'member', salt: `${at}` }))

  test('its root is the one that RFC 9162 divides from the top, for every size', async () => {
    const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
    const topOf = (leaves: Buffer[]): Buffer => {
      if (leaves.length === 1) return leaves[0]!
      let half = 1
      while (half * 2 < leaves.length) half *= 2
      return hash(Buffer.of(1), topOf(leaves.slice(0, half)), topOf(leaves.slice(half)))
    }
    for (let size = 1; size <= 70; size += 1) {
      const leaves = roll(size)
        .map((line) => hash(Buffer.of(0), Buffer.from(canonical(line))))
        .sort(Buffer.compare)
      expect(await rollRoot(roll(size)), `${size} lines`).toBe(topOf(leaves).toString('hex'))
    }
  })

  test('every line proves itself, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(), async (size, pick) => {
        const lines = roll(size)
        const line = lines[pick % size]!
        const root = await rollRoot(lines)
        const proof = await (await buildRollTree(lines)).proofOf(line)
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        expect(await checkRollProof(line, proof, root)).toBe(true)
        expect(await checkRollProof({ ...line, reason: 'else' }, proof, root)).toBe(false)
        expect(await checkRollProof({ ...line, salt: 'else' }, proof, root)).toBe(false)
        expect(await rollRoot(lines.toReversed())).toBe(root)
        expect(await rollRoot([...lines, { ...line, member: 'another' }])).not.toBe(root)
      }),
      { numRuns: 40 },
    )
    expect(await rollRoot([])).toBe(await sha256Hex(''))
    await expect(
      (await buildRollTree(roll(3))).proofOf({ member: 'M9', reason: '', salt: '' }),
    ).rejects.toThrow()
  })
})

describe('the shares of the opening key', () => {
  test('any two make it again; one tells nothing', async () => {
    const { sealing, opening } = await makeSealingKey()
    const [a, b, c] = (await splitKey(opening)) as [string, string, string]
    for (const [one, other] of [
      [a, b],
      [b, c],
      [c, a],
    ] as const) {
      const made = await combineShares(
        [one, `  ${other.toUpperCase().replaceAll(' ', ', ')}\n`],
        sealing,
      )
      expect(made).toEqual(opening)
      expect(await opens(sealing, made)).toBe(true)
    }
    await expect(combineShares([a, a], sealing)).rejects.toThrow('These two are the same share.')
    const another = (await splitKey((await makeSealingKey()).opening))[0]!
    await expect(combineShares([a, another], sealing)).rejects.toThrow(
      /do not make this election’s key|same share/,
    )
  })

  test('one share of the same key is every time another, evenly', async () => {
    const { opening } = await makeSealingKey()
    const seen = new Map<number, number>()
    for (let time = 0; time < 400; time += 1) {
      const [share] = await splitKey(opening)
      const [first] = readShare(share!)
      seen.set(first!, (seen.get(first!) ?? 0) + 1)
    }
    expect(seen.size).toBeGreaterThan(170)
    expect(Math.max(...seen.values())).toBeLessThan(12)
  })

  test('a wrong word is named, with the right one', async () => {
    const { opening } = await makeSealingKey()
    const [share] = await splitKey(opening)
    const given = share!.split(' ')
    fc.assert(
      fc.property(
        fc.nat({ max: given.length - 1 }),
        fc.oneof(fc.constantFrom(...shareWords), fc.constant('spelt')),
        (at, word) => {
          if (word === given[at]) return
          expect(() => readShare(given.with(at, word).join(' '))).toThrow(
            `Word ${at + 1}, “${word}”, is not right. It should be “${given[at]}”.`,
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  test('two wrong words are never taken for one', async () => {
    const { opening } = await makeSealingKey()
    const [share] = await splitKey(opening)
    const given = share!.split(' ')
    const place = fc.nat({ max: given.length - 1 })
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom(...shareWords),
        fc.constantFrom(...shareWords),
        (i, j, one, other) => {
          if (i === j || given[i] === one || given[j] === other) return
          expect(() => readShare(given.with(i, one).with(j, other).join(' '))).toThrow(
            'At least two words are wrong or out of order.',
          )
        },
      ),
      { numRuns: 500 },
    )
    expect(() => readShare(given.with(0, 'spelt').with(9, 'wrongly').join(' '))).toThrow(
      'These words are not on the list: spelt, wrongly.',
    )
    expect(() => readShare('acorn')).toThrow(WrongWords)
  })

  test('the words are 256, and none is easily taken for another', () => {
    expect(shareWords.length).toBe(256)
    expect(new Set(shareWords.map((word) => word.slice(0, 3))).size).toBe(256)
    expect(shareWords.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([])
  })
})

describe('the locker', () => {
  test('opens by its code, however typed, and by no other', async () => {
    const content = { prepared: 'ü', sequence: 3 }
    const code = makeRecoveryCode()
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    const locker = await lock(code, content)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await unlock(typed, locker)).toEqual(content)
    await expect(unlock(makeRecoveryCode(), locker)).rejects.toThrow(WrongCode)
    const touched = { ...locker, locked: `${locker.locked.slice(0, -4)}AAAA` }
    await expect(unlock(code, touched)).rejects.toThrow(WrongCode)
  })

  test('a slip in the code is found before the locker is asked', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    fc.assert(
      fc.property(fc.nat({ max: 19 }), fc.constantFrom(...letters), (at, letter) => {
        const signs = [...makeRecoveryCode().replaceAll('-', '')]
        expect(readRecoveryCode(signs.join(''))).toBeTruthy()
        if (signs[at] !== letter)
          expect(() => readRecoveryCode(signs.with(at, letter).join(''))).toThrow(/mistake/)
        const next = (at + 1) % 20
        if (next > 0 && signs[at] !== signs[next]) {
          const swapped = signs.with(at, signs[next]!).with(next, signs[at]!)
          expect(() => readRecoveryCode(swapped.join(''))).toThrow(/mistake/)
        }
      }),
      { numRuns: 1000 },
    )
    expect(() => readRecoveryCode('ABC')).toThrow(/20 letters and numbers; you entered 3/)
    expect(() => readRecoveryCode('U')).toThrow(/Recovery codes never contain “U”/)
  })
})
