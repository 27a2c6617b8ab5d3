import { combine, split } from 'shamir-secret-sharing'
import * as z from 'zod/mini'
import { type Bytes, fromBase64url, joined, randomBytes, toBase64url, utf8 } from './bytes'
import { sha256 } from './hash'
import { type PrivateKeyJwk, type PublicKeyJwk, publicKeyOf } from './key-pair'
import {
  agreedKey,
  curve,
  decrypt,
  type Ephemeral,
  encrypt,
  ephemeralPair,
  openAgreed,
} from './seal-to-one'
import { bytesText } from './shapes'

/** Something any two of three holders open. All in base64url; the shares in the order of the holders. */
export type SealedToAnyTwo = {
  ephemeral: string
  commitment: string
  shares: string[]
  sealed: string
}

/** A holder's share, with the holder's number from 1 to 3. */
export type NumberedShare = { number: number; share: Bytes }

const scalarLength = 32
const shareLength = 33
const holderCount = 3
const tagLength = 16

/** What `sealToAnyTwo` adds to what it seals: a private key, three shares, and the tag of AES-GCM. */
export const anyTwoOverhead = scalarLength + holderCount * shareLength + tagLength

const sealedShareShape = bytesText(shareLength + tagLength)

export const sealedToAnyTwoShape = z.strictObject({
  ephemeral: bytesText(65),
  commitment: bytesText(32),
  shares: z.array(sealedShareShape).check(z.length(holderCount)),
  sealed: z.string(),
})

/** A holder's share, sealed again for the browser of one member. */
export const sealedShareForOneShape = z.strictObject({
  ephemeral: bytesText(65),
  sealed: sealedShareShape,
})

/**
 * Seals bytes so that any two of three holders open them and one alone learns nothing. Everything random in it is inside
 * as well: whoever opens it makes the three seals again, so one that is crooked for any pair of holders opens for none.
 */
export async function sealToAnyTwo(
  holders: readonly PublicKeyJwk[],
  context: Bytes,
  bytes: Bytes,
): Promise<SealedToAnyTwo> {
  if (holders.length !== holderCount) throw new RangeError('There are three holders.')
  const content = randomBytes(32)
  const shares = (await split(content, holderCount, 2)) as Bytes[]
  const own = await ephemeralPair()
  const [sealedShares, commitment, sealed] = await Promise.all([
    Promise.all(holders.map((_, at) => sealedShare(holders, at + 1, own, context, shares[at]!))),
    commitmentOn(content, context),
    encrypt(content, joined(own.scalar, ...shares, bytes), context),
  ])
  return {
    ephemeral: toBase64url(own.point),
    commitment: toBase64url(commitment),
    shares: sealedShares.map(toBase64url),
    sealed: toBase64url(sealed),
  }
}

/** The share of one holder, in that holder's browser. Nothing when it does not open. */
export async function openShare(
  by: PrivateKeyJwk,
  number: number,
  context: Bytes,
  { ephemeral, shares }: SealedToAnyTwo,
): Promise<Bytes | undefined> {
  const share = await openAgreed(by, number, context, ephemeral, shares[number - 1]!)
  return share?.length === shareLength ? share : undefined
}

/**
 * Opens with the shares of two different holders. Nothing unless the seal is whole: the same answer, and the same bytes,
 * for every pair of holders.
 */
export async function openWithShares(
  holders: readonly PublicKeyJwk[],
  context: Bytes,
  sealed: SealedToAnyTwo,
  given: readonly NumberedShare[],
): Promise<Bytes | undefined> {
  try {
    const content = await combined(given.map(({ share }) => share))
    if (!same(await commitmentOn(content, context), fromBase64url(sealed.commitment)))
      return undefined
    const inside = await decrypt(content, fromBase64url(sealed.sealed), context)
    const scalar = inside.slice(0, scalarLength)
    const shares = Array.from({ length: holderCount }, (_, at) => {
      const from = scalarLength + at * shareLength
      return inside.slice(from, from + shareLength)
    })
    const whole =
      given.every(({ number, share }) => same(shares[number - 1]!, share)) &&
      (await agree(shares, content)) &&
      (await sealsAre(holders, context, sealed, scalar, shares, given))
    return whole ? inside.slice(scalarLength + holderCount * shareLength) : undefined
  } catch {
    return undefined
  }
}

/** Opens with the keys of two holders, as they stand on the board after the close. */
export async function openWithTwo(
  holders: readonly PublicKeyJwk[],
  keys: readonly { number: number; key: PrivateKeyJwk }[],
  context: Bytes,
  sealed: SealedToAnyTwo,
): Promise<Bytes | undefined> {
  const shares = await Promise.all(
    keys.map(async ({ number, key }) => {
      const share = await openShare(key, number, context, sealed)
      return share && { number, share }
    }),
  )
  const [one, other] = shares
  if (!one || !other || one.number === other.number) return undefined
  return openWithShares(holders, context, sealed, [one, other])
}

/** Whether every pair of the three shares makes this content key. */
async function agree([one, two, three]: Bytes[], content: Bytes): Promise<boolean> {
  const pairs = [
    [one!, two!],
    [one!, three!],
    [two!, three!],
  ]
  const made = await Promise.all(pairs.map(combined))
  return made.every((key) => same(key, content))
}

/**
 * Whether the private key inside is that of the ephemeral point, and makes these very seals again. Of a seal that was
 * opened it needs no proof: the same key seals the same share to the same bytes.
 */
async function sealsAre(
  holders: readonly PublicKeyJwk[],
  context: Bytes,
  { ephemeral, shares: published }: SealedToAnyTwo,
  scalar: Bytes,
  shares: Bytes[],
  opened: readonly NumberedShare[],
): Promise<boolean> {
  const left = shares
    .map((share, at) => ({ share, number: at + 1 }))
    .filter(({ number }) => !opened.some((one) => one.number === number))
  const point = fromBase64url(ephemeral)
  const jwk = { ...publicKeyOf(point), d: toBase64url(scalar) }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])
  const [belongs, ...again] = await Promise.all([
    isPrivateHalf(jwk, point),
    ...left.map(({ share, number }) =>
      sealedShare(holders, number, { privateKey, point }, context, share),
    ),
  ])
  return (
    belongs &&
    published.length === holderCount &&
    again.every((seal, at) => toBase64url(seal) === published[left[at]!.number - 1])
  )
}

/**
 * Not every program compares the halves of a key when it reads one, and some would take that of the opposite point. So
 * the private half signs something and the point has to verify it.
 */
async function isPrivateHalf(jwk: PrivateKeyJwk, point: Bytes): Promise<boolean> {
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const [own, other] = await Promise.all([
    crypto.subtle.importKey('jwk', jwk, ecdsa, false, ['sign']),
    crypto.subtle.importKey('raw', point, ecdsa, false, ['verify']),
  ])
  return crypto.subtle.verify(ecdsa, other, await crypto.subtle.sign(ecdsa, own, point), point)
}

async function sealedShare(
  holders: readonly PublicKeyJwk[],
  number: number,
  { privateKey, point }: Ephemeral,
  context: Bytes,
  share: Bytes,
): Promise<Bytes> {
  const holder = holders[number - 1]!
  return encrypt(await agreedKey(privateKey, holder, point, number, context, holder), share)
}

function commitmentOn(content: Bytes, context: Bytes): Promise<Bytes> {
  return sha256(joined(utf8('mandate-content/2'), content, context))
}

async function combined(shares: Uint8Array[]): Promise<Bytes> {
  return (await combine(shares)) as Bytes
}

function same(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
