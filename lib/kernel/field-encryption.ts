import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { secret } from './env'

/**
 * Field encryption: AES-256-GCM with the first key of the ring in FIELD_KEYS (`id:base64,id:base64`). The key's id is
 * stored with each value, so that old values open after a new key was put in front.
 */
function ring() {
  return secret('FIELD_KEYS')
    .split(',')
    .map((entry) => {
      const [id, key] = entry.trim().split(':')
      const bytes = Buffer.from(key ?? '', 'base64')
      if (!id || bytes.length !== 32) throw new Error('FIELD_KEYS wants id:base64 of 32 bytes')
      return { id, bytes }
    })
}

/** With `length`, everything up to that length is sealed into as many characters, so that how much it was tells nothing. */
export function seal(value: unknown, { length = 0 }: { length?: number } = {}): string {
  return sealBytes(padded(JSON.stringify(value), length))
}

export function unseal<Value>(sealed: string): Value {
  return JSON.parse(unsealBytes(sealed).toString('utf8')) as Value
}

/** Each key of the ring by its id and sixteen hex digits of its SHA-256, so that a copy of it kept elsewhere can be recognised. */
export function keyFingerprints(): string[] {
  return ring().map(
    ({ id, bytes }) => `${id}:${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`,
  )
}

/** The same, sealed with the first key of the ring. */
export function resealed(sealed: string): string {
  return sealBytes(unsealBytes(sealed))
}

/** How everything begins that is sealed with the first key of the ring. */
export function newestKeyMark(): string {
  return `${ring()[0]!.id}:`
}

function sealBytes(bytes: Buffer): string {
  const key = ring()[0]!
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body])
  return `${key.id}:${sealed.toString('base64')}`
}

function unsealBytes(sealed: string): Buffer {
  const [id, body] = sealed.split(':')
  const key = ring().find((candidate) => candidate.id === id)
  if (!key || !body) throw new Error(`No key ${id} in FIELD_KEYS`)
  const bytes = Buffer.from(body, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

/** JSON reads past the spaces at its end. */
function padded(text: string, length: number): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length), ' ')])
}

/** A hash that only this organisation can make: recognises an address again after the address itself is gone. */
export function keyedHash(text: string): string {
  const oldest = ring().at(-1)!
  return createHmac('sha256', oldest.bytes).update(text).digest('hex')
}
