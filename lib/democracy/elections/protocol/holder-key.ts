import * as z from 'zod/mini'
import { type Bytes, fromBase64url, joined, randomBytes, toBase64url, utf8 } from './bytes'
import { canonical, type Plain } from './canonical'
import { sha256 } from './hash'
import {
  makeKeyPair,
  type PrivateKeyJwk,
  type PublicKeyJwk,
  publicHalf,
  publicKeyShape,
} from './key-pair'
import { readWords, WrongWords, wordsOf } from './key-words'
import { bytesText } from './shapes'
import { shareWords } from './share-word-list'

/**
 * A key-holder's two keys. Ballots are sealed to `opening`, whose private half is published after the close. What is kept
 * of voters' papers is sealed to `locker`, which nobody ever publishes: it stands beside the member's name, and with a
 * published key anybody with a copy of the database could tell whose ballot is whose.
 */
export type HolderKey = { opening: PublicKeyJwk; locker: PublicKeyJwk }
export type HolderPrivateKey = { opening: PrivateKeyJwk; locker: PrivateKeyJwk }

/** Both private halves under the holder's words, kept by the server: two keys would be too long to print and type. */
export type WrappedKeys = { iv: string; wrapped: string }

export const holderKeyShape = z.strictObject({ opening: publicKeyShape, locker: publicKeyShape })
export const wrappedKeysShape = z.strictObject({ iv: bytesText(12), wrapped: bytesText(80) })

/** 128 bits, as strong as the curve. */
const secretLength = 16

/** So many words does a holder print and type. */
export const wordsInHolderKey = secretLength + 3

/** In the holder's own browser. The words are shown to the holder alone and are never sent. */
export async function makeHolderKey(): Promise<{
  words: string
  holder: HolderKey
  wrapped: WrappedKeys
}> {
  const secret = randomBytes(secretLength)
  const [opening, locker] = await Promise.all([makeKeyPair(), makeKeyPair()])
  const holder = { opening: publicHalf(opening), locker: publicHalf(locker) }
  const iv = randomBytes(12)
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(canonical(holder)) },
    await wrappingKey(secret, 'encrypt'),
    joined(fromBase64url(opening.d), fromBase64url(locker.d)),
  )
  return {
    words: wordsOf(secret),
    holder,
    wrapped: { iv: toBase64url(iv), wrapped: toBase64url(new Uint8Array(wrapped)) },
  }
}

/** In the holder's own browser. Throws `WrongWords` with a sentence when these are not the words of this key. */
export async function openHolderKey(
  words: string,
  holder: HolderKey,
  { iv, wrapped }: WrappedKeys,
): Promise<HolderPrivateKey> {
  const secret = readWords(words, secretLength)
  const scalars = await crypto.subtle
    .decrypt(
      {
        name: 'AES-GCM',
        iv: fromBase64url(iv),
        additionalData: utf8(canonical(holder)),
      },
      await wrappingKey(secret, 'decrypt'),
      fromBase64url(wrapped),
    )
    .catch(() => {
      throw new WrongWords('These are not the words of this key. They may be of another election.')
    })
  const [opening, locker] = [scalars.slice(0, 32), scalars.slice(32)].map((d) =>
    toBase64url(new Uint8Array(d)),
  )
  return {
    opening: { ...holder.opening, d: opening! },
    locker: { ...holder.locker, d: locker! },
  }
}

/** Four words by which two people hear that they see the same key. */
export async function checkWordsOf(key: Plain): Promise<string> {
  const hash = await sha256(utf8(canonical(key)))
  return Array.from(hash.slice(0, 4), (byte) => shareWords[byte]!).join(' ')
}

async function wrappingKey(secret: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8('mandate-holder/2'),
  }
  return crypto.subtle.deriveKey(hkdf, base, { name: 'AES-GCM', length: 256 }, false, [use])
}
