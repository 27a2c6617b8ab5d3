import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { wallClock } from '@/lib/kernel/clock'
import { organisation } from '@/lib/organisation'

/** Codes of an authenticator app: six digits, a new one every 30 seconds of real time. */
const seconds = 30

function totp(secret: string, email = '') {
  return new TOTP({
    issuer: organisation.shortName,
    label: email,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: seconds,
  })
}

export function newSecret(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32
}

/** What the square says to the app. */
export function keyUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The secret of an app that only the demo sets up, so that it can say what nobody's app there shows. Real ones are random. */
export function demoSecret(personId: string): string {
  const hash = createHash('sha256').update(`the demo’s app of ${personId}`).digest()
  return new Secret({ buffer: new Uint8Array(hash.subarray(0, 20)).buffer }).base32
}

/** The code that an app with this secret shows now. */
export function codeNow(secret: string): string {
  return totp(secret).generate({ timestamp: wallClock().getTime() })
}

/** The time step that a code belongs to: now, or one to either side for a clock that is a little off. */
export function stepOf(secret: string, code: string): number | undefined {
  const timestamp = wallClock().getTime()
  const off = totp(secret).validate({ token: code, timestamp, window: 1 })
  return off === null ? undefined : Math.floor(timestamp / 1000 / seconds) + off
}
