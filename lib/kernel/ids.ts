import { createHash, randomBytes, randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { now } from './clock'

/** Ids of rows: UUIDv7, which sort by the time they were made. Ballots never get one; theirs say nothing. */
export function newId(): string {
  return v7({ msecs: now().getTime() })
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

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
