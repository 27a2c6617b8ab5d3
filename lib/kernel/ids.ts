import { createHash, randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from './clock'

let last = { msecs: 0, seq: 0 }

/**
 * Ids of rows: UUIDv7, which sort by the time they were made, those of one moment in the order in which they were asked for.
 * Ballots never get one; theirs say nothing.
 */
export function newId(): string {
  const msecs = now().getTime()
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : randomInt(2 ** 31) }
  return v7(last)
}

/** A secret for a link: 32 random bytes. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A six-digit code for people who cannot follow a link on this device. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

export function isId(text: string | undefined): text is string {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text ?? '')
}
