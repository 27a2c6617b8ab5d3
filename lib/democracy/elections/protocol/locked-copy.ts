import { type Bytes, decodeUtf8, fromBase64url, randomBytes, toBase64url, utf8 } from './bytes'
import { canonical, type Plain } from './canonical'
import { readRecoveryCode, WrongCode } from './recovery-code'

/** What a device loses when it is lost, kept on the server where only the recovery code opens it. */
export type LockedCopy = { salt: string; iv: string; locked: string }

/** The code is random enough without, but a guesser shall work for every guess. */
const rounds = 200_000

export async function lock(code: string, content: Plain): Promise<LockedCopy> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const key = await keyOf(code, salt, 'encrypt')
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(canonical(content)))
  return {
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    locked: toBase64url(new Uint8Array(locked)),
  }
}

/** Throws `WrongCode` with a sentence when the code does not open this locker. */
export async function unlock(code: string, { salt, iv, locked }: LockedCopy): Promise<Plain> {
  const key = await keyOf(code, fromBase64url(salt), 'decrypt')
  try {
    const content = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64url(iv) },
      key,
      fromBase64url(locked),
    )
    return JSON.parse(decodeUtf8(new Uint8Array(content)))
  } catch {
    throw new WrongCode(
      'This code does not open your saved ballot paper. It may be from another election.',
    )
  }
}

async function keyOf(typed: string, salt: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const code = utf8(readRecoveryCode(typed))
  const base = await crypto.subtle.importKey('raw', code, 'PBKDF2', false, ['deriveKey'])
  const stretched = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(stretched, base, { name: 'AES-GCM', length: 256 }, false, [use])
}
