import { constants, createPublicKey, generateKeyPairSync, publicEncrypt, sign } from 'node:crypto'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import {
  fromBase64url,
  randomBytes,
  toBase64url,
  toHex,
  utf8,
} from '@/lib/democracy/elections/protocol/bytes'
import { canonical } from '@/lib/democracy/elections/protocol/canonical'
import type { Paper } from '@/lib/democracy/elections/protocol/credential'
import type { ElectionOnBoard } from '@/lib/democracy/elections/protocol/election'
import { makeKeyPair, pointOf } from '@/lib/democracy/elections/protocol/key-pair'
import type { Locker } from '@/lib/democracy/elections/protocol/locker'
import type { Actor } from '@/lib/kernel/actor'

/**
 * The voter's side of RFC 9474 in a few milliseconds, where the real one takes a second in Node: the padding comes from a
 * throwaway RSA key (signing with it and taking its signature off leaves the encoded message), the rest is plain arithmetic.
 */
const throwaway = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Nobody in the story loses a device, so there is nothing in it. */
export const aLocker: Locker = {
  code: { salt: 'salt', iv: 'iv', locked: 'locked' },
  holders: {
    ephemeral: toBase64url(new Uint8Array(65)),
    commitment: toBase64url(new Uint8Array(32)),
    shares: Array.from({ length: 3 }, () => toBase64url(new Uint8Array(49))),
    sealed: 'sealed',
  },
}

export type Request = {
  privateKey: Paper['privateKey']
  prepared: Buffer
  blinded: string
  r: bigint
}

export async function aRequest({ hash, manifest }: ElectionOnBoard): Promise<Request> {
  const privateKey = await makeKeyPair()
  const message = canonical({
    credential: toBase64url(randomBytes(32)),
    election: hash,
    key: toBase64url(pointOf(privateKey)),
  })
  const prepared = Buffer.concat([randomBytes(32), utf8(message)])
  const n = big(fromBase64url(manifest.issuer.n))
  const r = big(randomBytes(256)) % n
  const blinded = (big(encoded(prepared)) * power(r, 65_537n, n)) % n
  return { privateKey, prepared, blinded: text(blinded), r }
}

export async function collected(
  actor: Actor,
  slug: string,
  election: ElectionOnBoard,
  request?: Request,
): Promise<Paper> {
  const { privateKey, prepared, blinded, r } = request ?? (await aRequest(election))
  const { signature } = await collectPaper(actor, { slug, blinded, locker: aLocker })
  const n = big(fromBase64url(election.manifest.issuer.n))
  return {
    election: election.hash,
    privateKey,
    prepared: toBase64url(prepared),
    signature: text((big(fromBase64url(signature)) * inverse(r, n)) % n),
  }
}

/** EMSA-PSS of RFC 8017 with SHA-384 and 48 bytes of salt. */
function encoded(message: Buffer): Uint8Array {
  const signed = sign('sha384', message, {
    key: throwaway.privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 48,
  })
  const key = createPublicKey(throwaway.publicKey.export({ type: 'spki', format: 'pem' }))
  return publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signed)
}

function big(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`)
}

function text(number: bigint): string {
  return Buffer.from(number.toString(16).padStart(512, '0'), 'hex').toString('base64url')
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, left] = [1n, base, exponent]
  for (; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function inverse(number: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [number, modulus, 1n, 0n]
  while (b) {
    const q = a / b
    ;[a, b, x, y] = [b, a - q * b, y, x - q * y]
  }
  return ((x % modulus) + modulus) % modulus
}
