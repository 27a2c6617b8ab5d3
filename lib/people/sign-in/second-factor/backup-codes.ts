import { randomInt } from 'node:crypto'
import { keyedHash } from '@/lib/kernel/field-encryption'

/** No letter or digit that is taken for another when it is read from paper. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz'
const howMany = 10

/** Ten codes for the day the phone is lost, each for one time, like `k7mq-3xvd-9ths`. */
export function createBackupCodes(): string[] {
  const four = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: howMany }, () => `${four()}-${four()}-${four()}`)
}

/** Keyed, so that a stolen database alone does not let anybody guess them. */
export function backupCodeHash(personId: string, code: string): string {
  return keyedHash(`${personId}/${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
}
